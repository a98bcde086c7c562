package org.audiodigit.app.shell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.workspace.ModelSession.Engine;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** State of the engine, the active model, and the running tasks with buttons that stop them. */
final class WorkbenchStatusBar extends StatusBar {

    private final TaskExecutor tasks;
    private final Map<RunningTask, TaskView> taskViews = new HashMap<>();

    WorkbenchStatusBar(ShellViewModel model, TaskExecutor tasks) {
        this.tasks = tasks;
        getStyleClass().add("workbench-status");
        setText("");
        // only the buttons in the bar take the focus
        setFocusTraversable(false);
        Label engine = new Label();
        FontIcon stateIcon = new FontIcon(Feather.CIRCLE);
        stateIcon.getStyleClass().add("engine-light");
        engine.setGraphic(stateIcon);
        engine.textProperty().bind(model.engineLine());
        // nothing to know once the engine is ready
        engine.visibleProperty().bind(engine.textProperty().isNotEmpty());
        engine.managedProperty().bind(engine.visibleProperty());
        model.workspace()
                .model()
                .engineProperty()
                .subscribe(
                        state -> {
                            stateIcon.getStyleClass().removeAll("ready", "failed");
                            if (state != Engine.STARTING) {
                                stateIcon
                                        .getStyleClass()
                                        .add(state.name().toLowerCase(Locale.ROOT));
                            }
                        });
        Label activeModel = new Label();
        activeModel.textProperty().bind(model.modelLine());
        HBox left = new HBox(16, engine, activeModel);
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
                                .map(task -> taskViews.computeIfAbsent(task, TaskView::new))
                                .toList());
        Set<RunningTask> ended = new HashSet<>(taskViews.keySet());
        ended.removeAll(shown);
        ended.forEach(task -> taskViews.remove(task).stopAnimation());
    }

    /** Progress of a task, with a button that stops it. */
    private static final class TaskView extends HBox {

        private final ProgressBar bar = new ProgressBar();

        TaskView(RunningTask task) {
            getStyleClass().add("task-strip");
            setAlignment(Pos.CENTER_LEFT);
            bar.progressProperty().bind(task.fractionProperty());
            bar.setPrefWidth(120);
            Label text = new Label();
            text.textProperty()
                    .bind(
                            task.messageProperty()
                                    .map(
                                            m ->
                                                    m.isEmpty()
                                                            ? task.title()
                                                            : task.title() + " · " + m));
            Button stop = new Button(null, new FontIcon(Feather.X));
            stop.getStyleClass().addAll("button-icon", "flat", "small");
            stop.setAccessibleText("Stop: " + task.title());
            stop.setTooltip(new Tooltip("Stop"));
            stop.disableProperty().bind(task.cancellingProperty());
            stop.setOnAction(event -> task.cancel());
            getChildren().addAll(bar, text, stop);
        }

        /**
         * Stops the animation of an indeterminate bar, which goes on after the bar was removed and
         * wakes the window sixty times a second.
         */
        void stopAnimation() {
            bar.setSkin(null);
        }
    }
}
