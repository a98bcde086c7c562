package org.audiodigit.app.voice;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.audiodigit.app.capture.WaveformOrHint;
import org.audiodigit.app.theme.Themes;

/** The page while words are recorded. Everything keeps its place from the first to the last. */
final class TakesPane extends VBox {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final TakesButtons buttons;

    TakesPane(VoiceViewModel model, Themes themes) {
        super(16);
        getStyleClass().add("voice-takes");
        setAlignment(Pos.CENTER);
        buttons = new TakesButtons(model);
        getChildren()
                .addAll(
                        new PromptView(model.takes()),
                        note(model.takes()),
                        wave(model, themes),
                        buttons);
    }

    private static WaveformOrHint wave(VoiceViewModel model, Themes themes) {
        WaveformOrHint wave =
                new WaveformOrHint(model.takes().recording(), themes, new VoiceHint(model).text());
        wave.getStyleClass().add("voice-wave");
        return wave;
    }

    private static Label note(TakesViewModel takes) {
        Label note = new Label();
        note.setId("voice-note");
        note.getStyleClass().add("voice-note");
        note.setWrapText(true);
        note.textProperty().bind(takes.noteProperty());
        takes.refusedProperty()
                .subscribe(refused -> note.pseudoClassStateChanged(REFUSED, refused));
        return note;
    }

    void focus() {
        buttons.focus();
    }
}
