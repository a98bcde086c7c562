package org.audiodigit.app.train;

import atlantafx.base.theme.Styles;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.audiodigit.app.room.RoomAction;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tools for the runs: use, delete, import, columns, smoothing and exports. */
final class RunToolBar extends HBox {

    private final TrainViewModel model;
    private final RunsViewModel runs;
    private final RunActions actions;
    private final HBox ofRuns;
    private final HBox ofCharts;

    RunToolBar(TrainViewModel model, Runnable exportPng) {
        super(8);
        this.model = model;
        this.runs = model.runs();
        this.actions = model.actions();
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(this, Priority.ALWAYS);
        Button use =
                button(
                        NewModelViewModel.USE,
                        Feather.CHECK,
                        "Use the model of the selected run in all rooms",
                        RunTable.USE_KEY,
                        () -> actions.use(selected()));
        use.setId("use-model");
        use.disableProperty().bind(selectedIs(actions::canUse).not());
        Button delete =
                iconButton(
                        Feather.TRASH_2,
                        RoomAction.withKey("Delete the selected run", RunTable.DELETE_KEY),
                        () -> actions.delete(selected()));
        delete.disableProperty()
                .bind(
                        selectedIs(
                                        run ->
                                                actions.canDelete(run)
                                                        && !model.training().isTraining(run))
                                .not());
        Button compare =
                button(
                        "Compare",
                        Feather.COPY,
                        "Compare the ticked runs in Evaluate",
                        TrainRoom.COMPARE_KEY,
                        actions::compare);
        compare.setId("compare-runs");
        compare.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !actions.canCompare(),
                                runs.shown(),
                                runs.selectedProperty()));
        ofRuns =
                group(
                        use,
                        compare,
                        delete,
                        iconButton(
                                Feather.UPLOAD,
                                RoomAction.withKey(
                                        "Import a model from a ZIP file", TrainRoom.IMPORT_KEY),
                                actions::importModel),
                        columns(model.columns()));
        ofCharts =
                group(
                        smoothing(model.charts().smoothingProperty()),
                        button(
                                "CSV",
                                Feather.DOWNLOAD,
                                "Export the shown curves as CSV",
                                TrainRoom.CSV_KEY,
                                actions::exportCsv),
                        button(
                                "PNG",
                                Feather.IMAGE,
                                "Export the charts as PNG",
                                TrainRoom.PNG_KEY,
                                exportPng));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(ofRuns, space, ofCharts);
    }

    private static HBox group(Node... tools) {
        HBox group = new HBox(8, tools);
        group.setAlignment(Pos.CENTER_LEFT);
        group.managedProperty().bind(group.visibleProperty());
        return group;
    }

    void show(boolean toolsOfRuns, boolean toolsOfCharts) {
        ofRuns.setVisible(toolsOfRuns);
        ofCharts.setVisible(toolsOfCharts);
        setVisible(toolsOfRuns || toolsOfCharts);
        setManaged(isVisible());
    }

    private RunRow selected() {
        return runs.selectedProperty().get();
    }

    private BooleanBinding selectedIs(Predicate<RunRow> condition) {
        return Bindings.createBooleanBinding(
                () -> selected() != null && condition.test(selected()),
                runs.selectedProperty(),
                runs.activeProperty(),
                model.training().runningProperty());
    }

    /** A menu that shows and hides the columns of settings. */
    private static MenuButton columns(RunColumns columns) {
        MenuButton menu = new MenuButton(null, new FontIcon(Feather.COLUMNS));
        menu.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        menu.setTooltip(new Tooltip("Columns of the table"));
        menu.setAccessibleText("Columns of the table");
        for (RunSettings.Column column : RunSettings.Column.values()) {
            CheckMenuItem item = new CheckMenuItem(column.title());
            columns.visibleProperty()
                    .subscribe(visible -> item.setSelected(visible.contains(column)));
            item.setOnAction(event -> columns.choose(column, item.isSelected()));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Button iconButton(Feather icon, String sentence, Runnable run) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        button.setTooltip(new Tooltip(sentence));
        button.setAccessibleText(sentence);
        button.setOnAction(event -> run.run());
        return button;
    }

    private static Button button(
            String text, Feather icon, String description, String key, Runnable run) {
        Button button = new Button(text, new FontIcon(icon));
        button.getStyleClass().add(Styles.FLAT);
        button.setTooltip(new Tooltip(RoomAction.withKey(description, key)));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }

    private static HBox smoothing(DoubleProperty smoothing) {
        Slider slider = new Slider(0, 1, 0);
        slider.getStyleClass().add(Styles.SMALL);
        slider.setPrefWidth(100);
        slider.setBlockIncrement(0.05);
        slider.valueProperty().bindBidirectional(smoothing);
        slider.setAccessibleText("Smoothing");
        slider.setTooltip(
                new Tooltip(
                        "Moving average of the training curves; the values themselves are unchanged."
                                + " 0 shows each batch, 0.3 is typical"));
        Label label = new Label("Smoothing");
        label.setLabelFor(slider);
        label.setMinWidth(USE_PREF_SIZE);
        slider.setMinWidth(64);
        HBox box = new HBox(8, label, slider);
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
