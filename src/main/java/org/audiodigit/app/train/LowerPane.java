package org.audiodigit.app.train;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.theme.Themes;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Below the charts: the runs, the layers or the augmentation. */
final class LowerPane extends BorderPane {

    private final TrainViewModel model;
    private final RunTable runs;
    private final LayersPane layers;
    private final AugmentationPane augmentation;
    private final ToggleButton showRuns = toggle("runs");
    private final ToggleButton showLayers = toggle("layers");
    private final ToggleButton showAugmentation = toggle("augmentation");

    LowerPane(TrainViewModel model, Themes themes, Runnable exportPng) {
        this.model = model;
        this.runs = new RunTable(model, themes);
        this.layers = new LayersPane(model);
        this.augmentation = new AugmentationPane(model.augmentation(), themes);
        getStyleClass().add("lower-panel");
        showLayers.setTooltip(
                new Tooltip(RoomAction.withKey("Table of layers", TrainRoom.LAYERS_KEY)));
        SegmentedButton segments = new SegmentedButton(showRuns, showLayers, showAugmentation);
        ToggleGroup group = segments.getToggleGroup();
        group.selectedToggleProperty().subscribe((before, now) -> show(now == null ? before : now));
        showRuns.setSelected(true);
        setTop(header(segments, exportPng));
        setMinHeight(120);
        model.plan().frontEndProperty().subscribe((before, now) -> refreshAugmentation());
        model.state().lineProperty().subscribe((before, now) -> refreshAugmentation());
    }

    private static ToggleButton toggle(String text) {
        ToggleButton button = new ToggleButton(text);
        button.setId("show-" + text);
        return button;
    }

    private void show(javafx.scene.control.Toggle toggle) {
        if (toggle instanceof ToggleButton button && !button.isSelected()) {
            // one of the three is always seen
            button.setSelected(true);
            return;
        }
        Node panel = toggle == showLayers ? layers : toggle == showRuns ? runs : augmentation;
        setCenter(panel);
        refreshAugmentation();
    }

    private void refreshAugmentation() {
        if (getCenter() == augmentation) {
            augmentation.refresh();
        }
    }

    /** Goes to the layers, or from there back to the runs. */
    void toggleLayers() {
        (showLayers.isSelected() ? showRuns : showLayers).setSelected(true);
    }

    private HBox header(SegmentedButton segments, Runnable exportPng) {
        BooleanBinding none =
                javafx.beans.binding.Bindings.createBooleanBinding(
                        () -> {
                            RunRow row = model.selectedProperty().get();
                            return row == null || row.run().isEmpty();
                        },
                        model.selectedProperty(),
                        model.desk().runningProperty());
        Button use = new Button("Use this model", new FontIcon(Feather.CHECK));
        use.setTooltip(
                new Tooltip(
                        RoomAction.withKey(
                                "Use the model of the selected run in all rooms",
                                RunTable.USE_KEY)));
        use.disableProperty().bind(none);
        use.setOnAction(event -> model.actions().use(model.selectedProperty().get()));
        Button delete =
                icon(
                        Feather.TRASH_2,
                        RoomAction.withKey("Delete the selected run", RunTable.DELETE_KEY));
        delete.disableProperty().bind(none.or(model.busyWithSelectedProperty()));
        delete.setOnAction(event -> model.actions().delete(model.selectedProperty().get()));
        Button csv = new Button("CSV", new FontIcon(Feather.DOWNLOAD));
        csv.setTooltip(
                new Tooltip(
                        RoomAction.withKey("Export the shown curves as CSV", TrainRoom.CSV_KEY)));
        csv.setOnAction(event -> model.actions().exportCsv());
        Button png = new Button("PNG", new FontIcon(Feather.IMAGE));
        png.setTooltip(
                new Tooltip(RoomAction.withKey("Export the charts as PNG", TrainRoom.PNG_KEY)));
        png.setOnAction(event -> exportPng.run());
        for (Button button : new Button[] {use, csv, png}) {
            button.getStyleClass().add(Styles.FLAT);
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(8, segments, use, delete, space, smoothing(), csv, png);
        header.getStyleClass().add("lower-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private static Button icon(Feather picture, String sentence) {
        Button button = new Button(null, new FontIcon(picture));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setTooltip(new Tooltip(sentence));
        button.setAccessibleText(sentence);
        return button;
    }

    private HBox smoothing() {
        Slider slider = new Slider(0, 1, 0);
        slider.getStyleClass().add(Styles.SMALL);
        slider.setPrefWidth(120);
        slider.setBlockIncrement(0.05);
        slider.valueProperty().bindBidirectional(model.charts().smoothingProperty());
        slider.setAccessibleText("smoothing");
        Label label = new Label("smoothing");
        label.setLabelFor(slider);
        HBox box = new HBox(8, label, slider);
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
