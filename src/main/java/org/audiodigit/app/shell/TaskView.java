package org.audiodigit.app.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.audiodigit.app.task.RunningTask;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One running task: how far, what it does, and a button that stops it. */
final class TaskView extends HBox {

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
                                .map(m -> m.isEmpty() ? task.title() : task.title() + " · " + m));
        Button stop = new Button(null, new FontIcon(Feather.X));
        stop.getStyleClass().addAll("button-icon", "flat", "small");
        stop.setAccessibleText("Stop: " + task.title());
        stop.setTooltip(new Tooltip("Stop"));
        stop.disableProperty().bind(task.cancellingProperty());
        stop.setOnAction(event -> task.cancel());
        getChildren().addAll(bar, text, stop);
    }

    /**
     * To be called when it is taken away. The bar of a task that does not know how far it is goes
     * on to move out of sight otherwise, and wakes the window sixty times a second.
     */
    void rest() {
        bar.setSkin(null);
    }
}
