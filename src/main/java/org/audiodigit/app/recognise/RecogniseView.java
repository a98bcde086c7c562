package org.audiodigit.app.recognise;

import java.io.File;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.task.PeriodicTask;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.ProblemLine;
import org.audiodigit.app.voice.VoiceButton;

/** The room's nodes: the bar to hear with, the answer, and beside it what was heard. */
final class RecogniseView extends VBox {

    private static final long MILLIS_BETWEEN_LOOKS = 3_000;

    private final RecogniseViewModel model;
    private final RecordingPane heard;
    private final PeriodicTask looking;

    RecogniseView(RecogniseViewModel model, VoiceButton voice, Themes themes) {
        this.model = model;
        this.heard = new RecordingPane(model, themes);
        getStyleClass().add("recognise");
        RecognitionPane answer = new RecognitionPane(model, themes);
        HBox.setHgrow(heard, Priority.ALWAYS);
        HBox both = new HBox(24, answer, heard);
        // four tenths for the answer, whatever is written in either
        answer.prefWidthProperty().bind(both.widthProperty().multiply(0.4));
        answer.setMinWidth(320);
        heard.setMinWidth(0);
        heard.setPrefWidth(0);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(new CaptureBar(model, themes), second(voice), both);
        new FileDropTarget(this, model::open);
        looking = new PeriodicTask(MILLIS_BETWEEN_LOOKS, () -> model.inputs().look());
    }

    private HBox second(VoiceButton voice) {
        StackPane message = message();
        HBox.setHgrow(message, Priority.ALWAYS);
        HBox line = new HBox(16, message, voice);
        line.setAlignment(Pos.CENTER);
        return line;
    }

    /** Always as high, so that nothing moves when something went wrong. */
    private StackPane message() {
        Label hint =
                new Label(
                        "WAV files and folders can be dropped anywhere here, and their paths pasted.");
        hint.getStyleClass().add("quiet-line");
        ProblemLine problem = new ProblemLine(model.problems().lineProperty());
        problem.setId("problem");
        hint.visibleProperty().bind(problem.visibleProperty().not());
        Tooltip all = new Tooltip();
        all.textProperty().bind(model.problems().allProperty());
        Tooltip.install(problem, all);
        StackPane place = new StackPane(hint, problem);
        place.getStyleClass().add("message-place");
        StackPane.setAlignment(hint, Pos.CENTER_LEFT);
        return place;
    }

    /** Looks for microphones from now on. */
    void awake() {
        looking.start();
    }

    void rest() {
        looking.stop();
        model.rest();
    }

    /** Opens what is on the clipboard: copied files, or text that names some. */
    void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        List<File> files = clipboard.hasFiles() ? clipboard.getFiles() : List.of();
        if (files.isEmpty()) {
            model.paste(clipboard.hasString() ? clipboard.getString() : "");
        } else {
            model.open(files.stream().map(File::toPath).toList());
        }
    }

    ObservableBooleanValue typing() {
        return heard.typing();
    }
}
