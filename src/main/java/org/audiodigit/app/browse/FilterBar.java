package org.audiodigit.app.browse;

import atlantafx.base.controls.CustomTextField;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.view.CheckedNamesBox;
import org.audiodigit.app.view.ComboBoxes;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Part;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The controls of the filter. */
final class FilterBar extends HBox {

    private static final double SPEAKERS_WIDTH = 136;

    private final FilterViewModel filter;
    private final SearchField search = new SearchField();
    private final LabelFilter labels;
    private final StackPane speakers = new StackPane();
    private Subscription speakersSubscription = Subscription.EMPTY;

    FilterBar(ClipListViewModel list) {
        filter = list.filter();
        labels = new LabelFilter(filter);
        speakers.managedProperty().bind(speakers.visibleProperty());
        speakers.setPrefWidth(SPEAKERS_WIDTH);
        speakers.setMaxWidth(SPEAKERS_WIDTH);
        getStyleClass().add("filter-bar");
        setAlignment(Pos.TOP_LEFT);
        FlowPane filters =
                new FlowPane(
                        labels,
                        speakers,
                        parts(),
                        toggle(
                                Feather.FLAG,
                                "Only flagged clips",
                                ClipFilter::flaggedOnly,
                                ClipFilter::withFlaggedOnly),
                        toggle(
                                Feather.X_CIRCLE,
                                "Only mistakes: clips with a wrong prediction",
                                ClipFilter::mistakesOnly,
                                ClipFilter::withMistakesOnly),
                        search);
        filters.getStyleClass().add("filters");
        HBox.setHgrow(filters, Priority.ALWAYS);
        bind(search.textProperty(), ClipFilter::text, ClipFilter::withText);
        getChildren().add(filters);
        list.rowsProperty().subscribe(rows -> rows.ifPresent(this::show));
    }

    /** Connects a control to a condition of the filter in both directions. */
    private <T> void bind(
            Property<T> control,
            Function<ClipFilter, T> condition,
            BiFunction<ClipFilter, T, ClipFilter> changed) {
        filter.filterProperty().subscribe(f -> control.setValue(condition.apply(f)));
        control.subscribe(
                value -> {
                    if (value != null) {
                        filter.change(f -> changed.apply(f, value));
                    }
                });
    }

    private void show(ClipRows rows) {
        labels.show(rows.open());
        speakersSubscription.unsubscribe();
        Map<String, Integer> counts = rows.open().dataset().clipsPerSpeaker();
        CheckedNamesBox box =
                new CheckedNamesBox(
                        "Speakers",
                        rows.open().dataset().speakerIds(),
                        id -> ClipText.withCount(rows.speakers().get(id), counts.get(id)));
        box.setId("speakers");
        // the entries may be long, but must not widen the button
        box.setPrefWidth(SPEAKERS_WIDTH);
        box.setMaxWidth(SPEAKERS_WIDTH);
        speakersSubscription =
                box.bind(filter.filterProperty().map(ClipFilter::speakers), filter::setSpeaker);
        speakers.getChildren().setAll(box);
        speakers.setVisible(!rows.speakers().isEmpty());
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
                        return part == null ? "" : Formats.capitalised(part.displayName());
                    }

                    @Override
                    public Part fromString(String text) {
                        throw new UnsupportedOperationException("the box is not editable");
                    }
                });
        bind(parts.valueProperty(), ClipFilter::part, ClipFilter::withPart);
        ComboBoxes.restore(parts, () -> parts.setValue(filter.filterProperty().get().part()));
        return parts;
    }

    private ToggleButton toggle(
            Ikon icon,
            String text,
            Predicate<ClipFilter> condition,
            BiFunction<ClipFilter, Boolean, ClipFilter> changed) {
        ToggleButton button = new ToggleButton(null, new FontIcon(icon));
        button.getStyleClass().add("button-icon");
        button.setTooltip(new Tooltip(text));
        button.setAccessibleText(text);
        bind(button.selectedProperty(), condition::test, changed);
        return button;
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /** A text field for search words; its cross and Escape clear it. */
    private static final class SearchField extends CustomTextField {

        SearchField() {
            setId("search");
            setPromptText("Search…");
            setPrefColumnCount(6);
            setAccessibleText("Search in file names, speakers and labels");
            setTooltip(
                    new Tooltip(
                            RoomAction.withKey(
                                    "Search in file names, speakers and labels",
                                    BrowseRoom.SEARCH_KEY)));
            setLeft(new FontIcon(Feather.SEARCH));
            FontIcon cross = new FontIcon(Feather.X);
            cross.setCursor(Cursor.HAND);
            cross.setPickOnBounds(true);
            cross.setOnMouseClicked(event -> clear());
            cross.visibleProperty().bind(textProperty().isNotEmpty());
            setRight(cross);
            addEventFilter(
                    KeyEvent.KEY_PRESSED,
                    event -> {
                        if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                            clear();
                            event.consume();
                        }
                    });
        }
    }
}
