package org.audiodigit.app.voice;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.audiodigit.app.task.RunningTask;

/** The page while the model is tuned. */
final class AdaptationPane extends VBox {

    private final ProgressBar bar = new ProgressBar();
    private final Label what = new Label();
    private final Button cancel = new Button("Cancel  Esc");

    AdaptationPane(VoiceViewModel model) {
        super(16);
        getStyleClass().add("voice-takes");
        setAlignment(Pos.CENTER);
        Label title = new Label("Tuning the model to your voice");
        title.getStyleClass().add("voice-title");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("progress of the tuning");
        what.getStyleClass().add("quiet-line");
        cancel.setId("voice-cancel");
        cancel.setOnAction(event -> model.back());
        getChildren().addAll(title, bar, what, cancel);
        model.tuning().taskProperty().subscribe(task -> task.ifPresent(this::show));
    }

    private void show(RunningTask task) {
        bar.progressProperty().bind(task.fractionProperty());
        what.textProperty().bind(task.messageProperty());
        cancel.disableProperty().bind(task.cancellingProperty());
    }

    void focus() {
        cancel.requestFocus();
    }
}
