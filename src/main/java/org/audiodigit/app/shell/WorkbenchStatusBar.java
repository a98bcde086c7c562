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
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.audiodigit.app.dialog.NotificationBar;
import org.audiodigit.app.dialog.NotificationViewModel;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.workspace.ModelSession.Engine;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * State of the engine, the active model, the latest notification, and the running tasks with
 * buttons that stop them.
 */
final class WorkbenchStatusBar extends HBox {

    /** Beside a long notification; the names of most models fit. */
    private static final double MIN_MODEL_WIDTH = 160;

    private final TaskExecutor tasks;
    private final Map<RunningTask, TaskView> taskViews = new HashMap<>();
    private final HBox running = new HBox();

    WorkbenchStatusBar(
            ShellViewModel model, TaskExecutor tasks, NotificationViewModel notifications) {
        super(16);
        this.tasks = tasks;
        setId("status");
        getStyleClass().add("workbench-status");
        setAlignment(Pos.CENTER_LEFT);
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
        activeModel.setMinWidth(MIN_MODEL_WIDTH);
        String key = RoomAction.keyText(ShellActions.CLOSE_NOTIFICATION_KEY);
        NotificationBar notification = new NotificationBar(notifications, key);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        engine.setMinWidth(USE_PREF_SIZE);
        running.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(engine, activeModel, notification, space, running);
        tasks.shown().addListener((ListChangeListener<RunningTask>) change -> showTasks());
        showTasks();
    }

    private void showTasks() {
        List<RunningTask> shown = tasks.shown();
        running.getChildren()
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
