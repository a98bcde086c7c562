package org.audiodigit.app.recognise;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.audiodigit.app.explain.ExplanationBar;
import org.audiodigit.app.recognise.RecognitionEntry.Outcome;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.theme.Themes;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The recognised label in large type, the probabilities of all labels, and the model. */
final class RecognitionPane extends VBox {

    private static final PseudoClass UNSURE = PseudoClass.getPseudoClass("unsure");

    private static final PseudoClass OUTDATED = PseudoClass.getPseudoClass("outdated");

    private static final PseudoClass WORD = PseudoClass.getPseudoClass("word");

    /** Longer labels are set in a smaller type. */
    private static final int MAX_LARGE_LENGTH = 3;

    private static final String NO_MODEL =
            "No model is active. Choose one with File > Use model, or train one in Train;"
                    + " it then recognises the recordings.";

    private static final String WAITING = "…";

    private static final String ADD_WORD = RoomAction.keyText(RecogniseActions.ADD_WORD_KEY);

    private final RecogniseViewModel model;
    private final Label headline = label("answer", "answer-label");
    private final Label probability = label("answer-probability", "answer-probability");
    private final Label position = label("word-position", "answer-position");
    private final Label alternatives = label("answer-second", "answer-second");
    private final Label notice = label("answer-notice", "answer-notice");
    private final Label details = label("answer-details", "answer-details");
    private final Button again = new Button();
    private final ProbabilityBars bars;

    RecognitionPane(RecogniseViewModel model, Themes themes) {
        this.model = model;
        this.bars = new ProbabilityBars(themes);
        getStyleClass().add("answer-pane");
        alternatives.setWrapText(true);
        notice.setWrapText(true);
        details.setWrapText(true);
        Tooltip fullDetails = new Tooltip();
        fullDetails.textProperty().bind(details.textProperty());
        details.setTooltip(fullDetails);
        HBox first = new HBox(16, headline, probability, position);
        position.setMinWidth(USE_PREF_SIZE);
        first.getStyleClass().add("answer-first");
        first.setAlignment(Pos.BASELINE_LEFT);
        HBox.setHgrow(alternatives, Priority.ALWAYS);
        alternatives.setMaxWidth(Double.MAX_VALUE);
        ToggleButton why = ExplanationBar.button(model.why());
        why.visibleProperty().bind(RecordingPane.isShown(model));
        HBox second = new HBox(16, alternatives, activity(), why);
        second.setAlignment(Pos.CENTER_LEFT);
        VBox top = new VBox(first, second, notice);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("answer-top");
        VBox.setVgrow(bars, Priority.ALWAYS);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bottom = new HBox(8, details, space, againButton());
        bottom.getStyleClass().add("answer-bottom");
        bottom.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(top, bars, bottom);
        model.live()
                .outdatedProperty()
                .subscribe(
                        outdated -> {
                            first.pseudoClassStateChanged(OUTDATED, outdated);
                            alternatives.pseudoClassStateChanged(OUTDATED, outdated);
                            notice.pseudoClassStateChanged(OUTDATED, outdated);
                            bars.pseudoClassStateChanged(OUTDATED, outdated);
                        });
        model.shown().entryProperty().subscribe(changed -> show());
        model.shown().outcomeProperty().subscribe(changed -> show());
        model.shown().beingRecognised().subscribe(changed -> show());
        model.segments().selectedProperty().subscribe(changed -> show());
        model.labelsProperty().subscribe(changed -> show());
        model.obstacleProperty().subscribe(changed -> show());
    }

    /** What the microphone does now. */
    private Label activity() {
        Label activity = label("answer-activity", "answer-activity");
        activity.textProperty().bind(model.live().activityProperty());
        FontIcon dot = new FontIcon(Feather.MIC);
        activity.setMinWidth(USE_PREF_SIZE);
        activity.managedProperty().bind(activity.textProperty().isNotEmpty());
        activity.graphicProperty()
                .bind(
                        Bindings.when(activity.textProperty().isEmpty())
                                .then((FontIcon) null)
                                .otherwise(dot));
        return activity;
    }

    private Button againButton() {
        again.setId("recognise-again");
        again.getStyleClass().add(Styles.SMALL);
        again.setMinWidth(USE_PREF_SIZE);
        again.managedProperty().bind(again.visibleProperty());
        again.setOnAction(event -> model.recogniseAgain());
        model.newerModelProperty()
                .subscribe(
                        name -> {
                            again.setText(
                                    RoomAction.withKey(
                                            "Recognise with " + name, RecogniseActions.AGAIN_KEY));
                            again.setVisible(!name.isEmpty());
                        });
        return again;
    }

    private static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        return label;
    }

    private void show() {
        Outcome outcome = model.shown().outcomeProperty().getValue();
        position.setText(model.segments().position());
        Optional<Recognition> recognition = outcome.recognition();
        Optional<Segment> word = model.segments().currentSegment();
        if (outcome.isSequence() || word.isPresent() && recognition.isEmpty()) {
            showWord(word);
            return;
        }
        bars.show(recognition.filter(Recognition::speech), model.labelsProperty().get());
        setHeadline(
                recognition.map(RecognitionText::headline).orElse(""),
                recognition.filter(Recognition::sure).isPresent());
        probability.setText(recognition.map(RecognitionText::probability).orElse(""));
        alternatives.setText(recognition.map(RecognitionText::alternatives).orElseGet(this::hint));
        notice.setText(recognition.map(RecognitionText::notice).orElse(""));
        details.setText(recognition.map(RecognitionText::details).orElse(""));
        headline.setAccessibleText(
                recognition.map(RecognitionText::accessibleText).orElseGet(this::hint));
    }

    /** Shows one of several words. */
    private void showWord(Optional<Segment> word) {
        Optional<Segment.Answer> answer = word.flatMap(Segment::answer);
        Optional<Recognition> recognition = word.flatMap(Segment::recognition);
        bars.show(recognition, model.labelsProperty().get());
        setHeadline(
                answer.map(WordText::headline)
                        .or(() -> word.flatMap(Segment::userLabel))
                        // keeps the place of the answer
                        .or(() -> word.map(w -> WAITING))
                        .orElse(""),
                word.filter(Segment::sure).isPresent());
        probability.setText(answer.map(WordText::probability).orElse(""));
        alternatives.setText(answer.map(WordText::alternatives).orElseGet(() -> wordHint(word)));
        notice.setText(word.map(WordText::notice).orElse(""));
        details.setText(word.map(WordText::details).orElse(""));
        headline.setAccessibleText(
                Stream.of(position, headline, probability, alternatives, notice)
                        .map(Label::getText)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(". ")));
    }

    private void setHeadline(String text, boolean sure) {
        headline.setText(text);
        headline.pseudoClassStateChanged(WORD, text.isEmpty() || text.length() > MAX_LARGE_LENGTH);
        headline.pseudoClassStateChanged(UNSURE, !sure);
    }

    private String wordHint(Optional<Segment> word) {
        return word.isEmpty() ? "Select a word to see its probabilities." : hint();
    }

    private String hint() {
        if (!model.obstacleProperty().get().isEmpty()) {
            return model.obstacleProperty().get();
        }
        if (model.labelsProperty().get().isEmpty()) {
            return NO_MODEL;
        }
        if (model.shown().entry().isEmpty()) {
            return "";
        }
        if (!model.shown().entry().get().isRecognised()) {
            return model.shown().beingRecognised().get() ? "Recognising…" : "Not recognised.";
        }
        return model.segments().listProperty().get().isEmpty()
                ? "No words. Select a part and press " + ADD_WORD + " to add one."
                : "Recognising…";
    }
}
