package org.audiodigit.app.take;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.take.PromptSequence.Prompt;

/** The word to say in large type, with the progress above and the next word below. */
public final class PromptView extends VBox {

    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

    /** Longer words are set in a smaller type. */
    private static final int MAX_LARGE_LENGTH = 3;

    private static final PseudoClass VERY_LONG = PseudoClass.getPseudoClass("very-long");
    private static final int MAX_LONG_LENGTH = 12;

    private static final PseudoClass LONGEST = PseudoClass.getPseudoClass("longest");
    private static final int MAX_VERY_LONG_LENGTH = 24;

    private final TakesViewModel takes;
    private final Label say = label("voice-say", "Say");
    private final Label word = label("voice-word", "");
    private final Label next = label("voice-next", "");
    private final Label progress = label("voice-progress", "");
    private final HBox large = new HBox(24, say, word);
    private final Function<Prompt, String> position;
    private final String completed;

    /**
     * @param position where a prompt is in the sequence, e.g. {@code round 1 of 3}
     * @param completed says what is possible when all words are recorded
     */
    public PromptView(TakesViewModel takes, Function<Prompt, String> position, String completed) {
        super(8);
        this.takes = takes;
        this.position = position;
        this.completed = completed;
        setAlignment(Pos.CENTER);
        large.getStyleClass().add("voice-large");
        getChildren().addAll(progress, bar(), large, next);
        takes.promptProperty().subscribe(changed -> show());
        takes.countProperty().subscribe(changed -> show());
        takes.totalProperty().subscribe(changed -> show());
        takes.recording().stateProperty().subscribe(state -> showPaused());
    }

    private static Label label(String id, String text) {
        Label label = new Label(text);
        label.setId(id);
        label.getStyleClass().add(id);
        return label;
    }

    private ProgressBar bar() {
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText("words recorded");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                this::fraction, takes.countProperty(), takes.totalProperty()));
        return bar;
    }

    private double fraction() {
        return (double) takes.countProperty().get() / Math.max(1, takes.totalProperty().get());
    }

    private void showPaused() {
        boolean paused = takes.recording().stateProperty().get() != State.LISTENING;
        word.pseudoClassStateChanged(WAITING, paused && takes.promptProperty().get().isPresent());
    }

    private void show() {
        Optional<Prompt> prompt = takes.promptProperty().get();
        int total = takes.totalProperty().get();
        boolean complete = takes.isComplete();
        String label = prompt.map(Prompt::label).orElse(complete ? "All recorded" : "");
        say.setText(prompt.isPresent() ? "Say" : "");
        say.setVisible(prompt.isPresent());
        say.setManaged(prompt.isPresent());
        large.setAlignment(complete ? Pos.CENTER : Pos.BASELINE_CENTER);
        showPaused();
        word.setText(label);
        word.setAccessibleText(prompt.isPresent() ? "Say " + label : label);
        word.pseudoClassStateChanged(LONG, label.length() > MAX_LARGE_LENGTH);
        word.pseudoClassStateChanged(VERY_LONG, label.length() > MAX_LONG_LENGTH);
        word.pseudoClassStateChanged(LONGEST, label.length() > MAX_VERY_LONG_LENGTH);
        next.setText(
                takes.nextPromptProperty()
                        .get()
                        .map(following -> "next: " + following.label())
                        .orElse(complete ? completed : ""));
        progress.setText(total == 0 ? "" : progress(prompt, total));
    }

    private String progress(Optional<Prompt> prompt, int total) {
        String count = "%d of %d".formatted(takes.countProperty().get(), total);
        return prompt.map(current -> count + " · " + position.apply(current)).orElse(count);
    }
}
