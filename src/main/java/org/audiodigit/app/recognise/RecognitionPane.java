package org.audiodigit.app.recognise;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.audiodigit.app.theme.Themes;

/** The answer: in large type, how probable it and every other label is, and who says so. */
final class RecognitionPane extends VBox {

    private static final PseudoClass UNSURE = PseudoClass.getPseudoClass("unsure");

    private static final PseudoClass WORD = PseudoClass.getPseudoClass("word");

    /** A label longer than this is set smaller, or it would not fit. */
    private static final int LONGEST_SIGN = 3;

    private static final String NOTHING_YET =
            "Record a digit, drop a WAV file anywhere here, or paste its path.";
    private static final String NO_MODEL =
            "The answer comes as soon as a model is in use: choose one by File, Use model…, or train"
                    + " one in the room Train.";

    private final RecogniseViewModel model;
    private final Label headline = label("answer", "answer-label");
    private final Label probability = label("answer-probability", "answer-probability");
    private final Label second = label("answer-second", "answer-second");
    private final Label details = label("answer-details", "answer-details");
    private final ProbabilityBars bars;

    RecognitionPane(RecogniseViewModel model, Themes themes) {
        this.model = model;
        this.bars = new ProbabilityBars(themes);
        getStyleClass().add("answer-pane");
        second.setWrapText(true);
        HBox first = new HBox(16, headline, probability);
        first.setAlignment(Pos.BASELINE_LEFT);
        VBox top = new VBox(4, first, second);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("answer-top");
        VBox.setVgrow(bars, Priority.ALWAYS);
        getChildren().addAll(top, bars, details);
        model.shownProperty().subscribe(shown -> show());
        model.labelsProperty().subscribe(labels -> show());
    }

    private static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        return label;
    }

    private void show() {
        Optional<Recognition> answer =
                model.shownProperty().get().flatMap(RecognitionEntry::answer);
        bars.show(answer, model.labelsProperty().get());
        headline.setText(answer.map(RecognitionText::headline).orElse("?"));
        headline.pseudoClassStateChanged(
                WORD, answer.isEmpty() || headline.getText().length() > LONGEST_SIGN);
        headline.pseudoClassStateChanged(UNSURE, answer.filter(Recognition::sure).isEmpty());
        probability.setText(answer.map(RecognitionText::probability).orElse(""));
        second.setText(answer.map(RecognitionText::second).orElseGet(this::invitation));
        details.setText(answer.map(RecognitionText::details).orElse(""));
        headline.setAccessibleText(answer.map(RecognitionText::spoken).orElseGet(this::invitation));
    }

    private String invitation() {
        if (model.labelsProperty().get().isEmpty()) {
            return NO_MODEL;
        }
        return model.shownProperty().get().isPresent() ? "Listening…" : NOTHING_YET;
    }
}
