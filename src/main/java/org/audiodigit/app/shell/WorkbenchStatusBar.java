package org.audiodigit.app.shell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.workspace.ModelSession.Engine;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Below every room: the engine, the model in use, and what is running, which can be stopped here.
 */
final class WorkbenchStatusBar extends StatusBar {

    private final TaskExecutor tasks;
    private final Map<RunningTask, TaskView> strips = new HashMap<>();

    WorkbenchStatusBar(ShellViewModel model, TaskExecutor tasks) {
        this.tasks = tasks;
        getStyleClass().add("workbench-status");
        setText("");
        // nothing can be done with the bar itself, only with what is in it
        setFocusTraversable(false);
        Label engine = new Label();
        FontIcon light = new FontIcon(Feather.CIRCLE);
        light.getStyleClass().add("engine-light");
        engine.setGraphic(light);
        engine.textProperty().bind(model.engineLine());
        model.workspace()
                .model()
                .engineProperty()
                .subscribe(
                        state -> {
                            light.getStyleClass().removeAll("ready", "failed");
                            if (state != Engine.STARTING) {
                                light.getStyleClass().add(state.name().toLowerCase());
                            }
                        });
        Label inUse = new Label();
        inUse.textProperty().bind(model.modelLine());
        HBox left = new HBox(16, engine, inUse);
        left.setAlignment(Pos.CENTER_LEFT);
        getLeftItems().add(left);
        tasks.shown().addListener((ListChangeListener<RunningTask>) change -> showTasks());
        showTasks();
    }

    private void showTasks() {
        List<RunningTask> shown = tasks.shown();
        getRightItems()
                .setAll(
                        shown.stream()
                                .map(task -> strips.computeIfAbsent(task, TaskView::new))
                                .toList());
        Set<RunningTask> ended = new HashSet<>(strips.keySet());
        ended.removeAll(shown);
        ended.forEach(task -> strips.remove(task).rest());
    }
}
