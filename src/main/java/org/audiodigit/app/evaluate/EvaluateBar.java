package org.audiodigit.app.evaluate;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.audiodigit.app.task.RunningTask;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The choice of model and clips, the run button, the progress and the export menu. */
final class EvaluateBar extends HBox {

    EvaluateBar(EvaluateViewModel model, ResultActions actions) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new ModelMenu(model),
                        new Label("on"),
                        new PartComboBox(model.subjects()),
                        runButton(model),
                        progress(model.evaluation()),
                        space,
                        export(model, actions));
    }

    /** Hidden while the view below shows the same button in its place. */
    private static RunButton runButton(EvaluateViewModel model) {
        RunButton run = new RunButton(model);
        run.visibleProperty()
                .bind(
                        model.evaluation()
                                .runningProperty()
                                .or(model.stage().isNotEqualTo(EvaluateViewModel.Stage.NOT_RUN)));
        run.managedProperty().bind(run.visibleProperty());
        return run;
    }

    private static HBox progress(EvaluationRunViewModel run) {
        ProgressBar bar = new ProgressBar();
        Label message = new Label();
        message.getStyleClass().add("column-note");
        message.setMinWidth(Region.USE_PREF_SIZE);
        HBox progress = new HBox(8, bar, message);
        progress.setAlignment(Pos.CENTER_LEFT);
        progress.visibleProperty().bind(run.runningProperty());
        run.taskProperty()
                .subscribe(
                        task -> {
                            bar.progressProperty().unbind();
                            message.textProperty().unbind();
                            task.ifPresent(t -> bind(t, bar, message));
                        });
        return progress;
    }

    private static void bind(RunningTask task, ProgressBar bar, Label message) {
        bar.progressProperty().bind(task.fractionProperty());
        message.textProperty().bind(task.messageProperty());
    }

    private static MenuButton export(EvaluateViewModel model, ResultActions actions) {
        MenuButton export =
                new MenuButton(
                        "Export",
                        new FontIcon(Feather.DOWNLOAD),
                        item("Matrix as table (CSV)…", actions::matrix),
                        item("Labels as table (CSV)…", actions::labels),
                        item("Matrix as image (PNG)…", actions::image));
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.selection().resultProperty().get().isEmpty(),
                                model.selection().resultProperty()));
        return export;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
