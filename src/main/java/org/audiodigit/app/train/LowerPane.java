package org.audiodigit.app.train;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
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

/** The tabs below the charts: runs, layers and augmentation. */
final class LowerPane extends BorderPane {

    private final RunsViewModel runs;
    private final RunActions actions;
    private final RunTable table;
    private final LayersPane layers;
    private final AugmentationPane augmentation;
    private final ToggleButton showRuns = toggle("Runs");
    private final ToggleButton showLayers = toggle("Layers");
    private final ToggleButton showAugmentation = toggle("Augmentation");

    LowerPane(TrainViewModel model, Themes themes, Runnable exportPng) {
        this.runs = model.runs();
        this.actions = model.actions();
        this.table = new RunTable(runs, model.columns(), actions, themes);
        this.layers = new LayersPane(model.layersProperty());
        this.augmentation = new AugmentationPane(model.augmentation(), themes);
        getStyleClass().add("lower-panel");
        showLayers.setTooltip(
                new Tooltip(RoomAction.withKey("Layers of the network", TrainRoom.LAYERS_KEY)));
        SegmentedButton tabs = new SegmentedButton(showRuns, showLayers, showAugmentation);
        tabs.getToggleGroup()
                .selectedToggleProperty()
                .subscribe((before, tab) -> show(tab == null ? before : tab));
        showRuns.setSelected(true);
        setTop(header(tabs, model, exportPng));
        setMinHeight(120);
        model.plan().frontEndProperty().subscribe((before, frontEnd) -> refreshAugmentation());
        model.appliedSplit()
                .selectionProperty()
                .subscribe((before, selection) -> refreshAugmentation());
    }

    private static ToggleButton toggle(String text) {
        ToggleButton button = new ToggleButton(text);
        button.setId("show-" + text.toLowerCase(Locale.ROOT));
        return button;
    }

    private void show(Toggle tab) {
        if (!tab.isSelected()) {
            // a second click must not deselect the tab
            tab.setSelected(true);
            return;
        }
        Node content = tab == showLayers ? layers : tab == showRuns ? table : augmentation;
        setCenter(content);
        refreshAugmentation();
    }

    private void refreshAugmentation() {
        if (getCenter() == augmentation) {
            augmentation.refresh();
        }
    }

    /** Shows the layers or, if they are shown already, the runs. */
    void toggleLayers() {
        (showLayers.isSelected() ? showRuns : showLayers).setSelected(true);
    }

    private HBox header(SegmentedButton tabs, TrainViewModel model, Runnable exportPng) {
        BooleanBinding usable =
                Bindings.createBooleanBinding(
                        () -> selected() != null && actions.canUse(selected()),
                        runs.selectedProperty(),
                        runs.activeProperty(),
                        model.training().runningProperty());
        Button use =
                button(
                        "Use this model",
                        Feather.CHECK,
                        "Use the model of the selected run in all rooms",
                        RunTable.USE_KEY,
                        () -> actions.use(selected()));
        use.disableProperty().bind(usable.not());
        Button delete =
                button(
                        "",
                        Feather.TRASH_2,
                        "Delete the selected run",
                        RunTable.DELETE_KEY,
                        () -> actions.delete(selected()));
        delete.getStyleClass().add(Styles.BUTTON_ICON);
        delete.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        selected() == null
                                                || !actions.canDelete(selected())
                                                || model.training().isTraining(selected()),
                                runs.selectedProperty(),
                                runs.activeProperty(),
                                model.training().runningProperty()));
        Button csv =
                button(
                        "CSV",
                        Feather.DOWNLOAD,
                        "Export the shown curves as CSV",
                        TrainRoom.CSV_KEY,
                        actions::exportCsv);
        Button png =
                button(
                        "PNG",
                        Feather.IMAGE,
                        "Export the charts as PNG",
                        TrainRoom.PNG_KEY,
                        exportPng);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox smoothing = smoothing(model.charts().smoothingProperty());
        HBox header = new HBox(8, tabs, use, delete, space, smoothing, csv, png);
        header.getStyleClass().add("lower-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private RunRow selected() {
        return runs.selectedProperty().get();
    }

    private static Button button(
            String text, Feather icon, String description, String key, Runnable run) {
        Button button = new Button(text.isEmpty() ? null : text, new FontIcon(icon));
        String sentence = RoomAction.withKey(description, key);
        button.getStyleClass().add(Styles.FLAT);
        button.setTooltip(new Tooltip(sentence));
        if (text.isEmpty()) {
            button.setAccessibleText(sentence);
        }
        button.setOnAction(event -> run.run());
        return button;
    }

    private static HBox smoothing(DoubleProperty smoothing) {
        Slider slider = new Slider(0, 1, 0);
        slider.getStyleClass().add(Styles.SMALL);
        slider.setPrefWidth(120);
        slider.setBlockIncrement(0.05);
        slider.valueProperty().bindBidirectional(smoothing);
        slider.setAccessibleText("Smoothing");
        slider.setTooltip(new Tooltip("Moving average of the training curves"));
        Label label = new Label("Smoothing");
        label.setLabelFor(slider);
        HBox box = new HBox(8, label, slider);
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
