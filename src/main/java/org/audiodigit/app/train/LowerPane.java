package org.audiodigit.app.train;

import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.WrappingBar;
import org.controlsfx.control.SegmentedButton;

/**
 * The tabs below the charts: runs, layers and augmentation. In a low window, the charts are a tab,
 * too.
 */
final class LowerPane extends BorderPane {

    private final RunTable table;
    private final LayersPane layers;
    private final AugmentationPane augmentation;
    private final SegmentedButton tabs;
    private final RunToolBar tools;
    private final ToggleButton showCharts = toggle("Charts");
    private final ToggleButton showRuns = toggle("Runs");
    private final ToggleButton showLayers = toggle("Layers");
    private final ToggleButton showAugmentation = toggle("Augmentation");
    private Node charts;

    LowerPane(TrainViewModel model, Themes themes, Runnable exportPng) {
        this.table = new RunTable(model.runs(), model.columns(), model.actions(), themes);
        this.layers = new LayersPane(model.layersProperty());
        this.tools = new RunToolBar(model, exportPng);
        this.augmentation = new AugmentationPane(model.augmentation(), themes);
        getStyleClass().add("lower-panel");
        showLayers.setTooltip(
                new Tooltip(RoomAction.withKey("Layers of the network", TrainRoom.LAYERS_KEY)));
        tabs = new SegmentedButton(showRuns, showLayers, showAugmentation);
        // the skin would add them too late for the first selection
        tabs.getButtons().forEach(tab -> tab.setToggleGroup(tabs.getToggleGroup()));
        showCharts.setToggleGroup(tabs.getToggleGroup());
        tabs.getToggleGroup()
                .selectedToggleProperty()
                .subscribe((before, tab) -> show(tab == null ? before : tab));
        // before the content, so that Tab reaches it first
        setTop(header());
        showRuns.setSelected(true);
        setMinHeight(155);
        model.plan().frontEndProperty().subscribe((before, frontEnd) -> refreshAugmentation());
        model.plan().augmentationProperty().subscribe((before, mode) -> refreshAugmentation());
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
        setCenter(contentOf(tab));
        showTools();
        refreshAugmentation();
    }

    private Node contentOf(Toggle tab) {
        if (tab == showCharts) {
            return charts;
        }
        return tab == showLayers ? layers : tab == showRuns ? table : augmentation;
    }

    /** The tools of the charts are at the runs, if the charts are not a tab. */
    private void showTools() {
        boolean runs = showRuns.isSelected();
        boolean tab = tabs.getButtons().contains(showCharts);
        tools.show(runs, tab ? showCharts.isSelected() : runs);
    }

    /** Adds the charts as first tab, and shows them instead of the runs. */
    void addCharts(Node newCharts) {
        charts = newCharts;
        tabs.getButtons().add(0, showCharts);
        if (showRuns.isSelected()) {
            showCharts.setSelected(true);
        }
        showTools();
    }

    void removeCharts() {
        if (showCharts.isSelected()) {
            showRuns.setSelected(true);
        }
        tabs.getButtons().remove(showCharts);
        showTools();
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

    private WrappingBar header() {
        WrappingBar header = new WrappingBar(tabs, tools);
        header.getStyleClass().add("lower-header");
        return header;
    }

    /** Whether the runs are shown, which need less space than the other tabs. */
    ReadOnlyBooleanProperty runsShownProperty() {
        return showRuns.selectedProperty();
    }
}
