package org.audiodigit.app.browse;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.view.ComboBoxes;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.dataset.Part;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is listed: labels, speakers, part, flagged, mistakes, text; and how many that are. */
final class FilterBar extends HBox {

    private final FilterViewModel filter;
    private final SearchField search = new SearchField();
    private final LabelFilter labels;
    private final SpeakerFilter speakers;

    FilterBar(ClipListViewModel list) {
        filter = list.filter();
        labels = new LabelFilter(filter);
        speakers = new SpeakerFilter(filter);
        getStyleClass().add("filter-bar");
        setAlignment(Pos.TOP_LEFT);
        FlowPane filters =
                new FlowPane(
                        labels,
                        speakers,
                        parts(),
                        only(Feather.FLAG, "Only flagged clips", filter.flaggedOnlyProperty()),
                        only(
                                Feather.X_CIRCLE,
                                "Only mistakes: clips that the model took for another label",
                                filter.mistakesOnlyProperty()),
                        search);
        filters.getStyleClass().add("filters");
        HBox.setHgrow(filters, Priority.ALWAYS);
        search.textProperty().bindBidirectional(filter.textProperty());
        getChildren().addAll(filters, count(list), reset());
        list.rowsProperty().subscribe(rows -> rows.ifPresent(r -> show(r.open())));
    }

    private void show(LoadedDataset open) {
        labels.show(open);
        speakers.show(open);
    }

    private ComboBox<Part> parts() {
        ComboBox<Part> parts = new ComboBox<>();
        parts.setId("part");
        parts.setAccessibleText("Part of the split");
        parts.setTooltip(new Tooltip("Part of the split"));
        parts.getItems().setAll(Part.ALL, Part.TRAIN, Part.VALIDATION, Part.TEST);
        parts.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Part part) {
                        return part == null ? "" : ClipText.part(part);
                    }

                    @Override
                    public Part fromString(String text) {
                        throw new UnsupportedOperationException("parts are chosen, not typed");
                    }
                });
        ComboBoxes.bind(parts, filter.partProperty());
        return parts;
    }

    private static ToggleButton only(Ikon icon, String text, BooleanProperty wish) {
        ToggleButton button = new ToggleButton(null, new FontIcon(icon));
        button.getStyleClass().add("button-icon");
        button.setTooltip(new Tooltip(text));
        button.setAccessibleText(text);
        button.selectedProperty().bindBidirectional(wish);
        return button;
    }

    private static Label count(ClipListViewModel list) {
        Label count = new Label();
        count.setId("count");
        count.getStyleClass().add("clip-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        ClipText.count(
                                                list.shownProperty().get().size(),
                                                list.rowsProperty()
                                                        .get()
                                                        .map(rows -> rows.all().size())
                                                        .orElse(0)),
                                list.shownProperty(),
                                list.rowsProperty()));
        return count;
    }

    private Button reset() {
        Button reset = new Button(null, new FontIcon(Feather.ROTATE_CCW));
        reset.getStyleClass().addAll("button-icon", "flat");
        reset.setTooltip(
                new Tooltip(RoomAction.withKey("Reset the filters", BrowseRoom.RESET_KEY)));
        reset.setAccessibleText("Reset the filters");
        reset.disableProperty().bind(filter.activeProperty().not());
        reset.setOnAction(event -> filter.reset());
        return reset;
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }
}
