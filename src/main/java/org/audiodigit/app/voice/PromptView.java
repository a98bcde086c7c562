package org.audiodigit.app.voice;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.audiodigit.app.capture.RecordingViewModel.State;

/** The word to be said, in large type; above it how far it is, and below what comes after. */
final class PromptView extends VBox {

    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

    private static final int LONGEST_SIGN = 3;

    private final TakesViewModel takes;
    private final Label say = label("voice-say", "Say");
    private final Label word = label("voice-word", "");
    private final Label next = label("voice-next", "");
    private final Label progress = label("voice-progress", "");
    private final HBox large = new HBox(24, say, word);

    PromptView(TakesViewModel takes) {
        super(8);
        this.takes = takes;
        setAlignment(Pos.CENTER);
        large.getStyleClass().add("voice-large");
        getChildren().addAll(progress, bar(), large, next);
        takes.askedProperty().subscribe(asked -> show());
        takes.countProperty().subscribe(count -> show());
        takes.totalProperty().subscribe(total -> show());
        takes.recording().stateProperty().subscribe(state -> colour());
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
                                () -> share(takes), takes.countProperty(), takes.totalProperty()));
        return bar;
    }

    private void colour() {
        boolean paused = takes.recording().stateProperty().get() != State.LISTENING;
        word.pseudoClassStateChanged(WAITING, paused && takes.askedProperty().get().isPresent());
    }

    private static double share(TakesViewModel takes) {
        return (double) takes.countProperty().get() / Math.max(1, takes.totalProperty().get());
    }

    private void show() {
        Optional<Prompt> asked = takes.askedProperty().get();
        int total = takes.totalProperty().get();
        boolean done = asked.isEmpty() && total > 0;
        String label = asked.map(Prompt::label).orElse(done ? "All recorded" : "");
        say.setText(asked.isPresent() ? "Say" : "");
        say.setVisible(asked.isPresent());
        say.setManaged(asked.isPresent());
        large.setAlignment(done ? Pos.CENTER : Pos.BASELINE_CENTER);
        colour();
        word.setText(label);
        word.setAccessibleText(asked.isPresent() ? "Say " + label : label);
        word.pseudoClassStateChanged(LONG, label.length() > LONGEST_SIGN);
        next.setText(
                takes.followingProperty()
                        .get()
                        .map(ask -> "then " + ask.label())
                        .orElse(done ? "Now the model can be tuned to this voice." : ""));
        progress.setText(total == 0 ? "" : progress(asked, total));
    }

    private String progress(Optional<Prompt> asked, int total) {
        String count = "%d of %d".formatted(takes.countProperty().get(), total);
        return asked.map(
                        ask ->
                                count
                                        + " · round %d of %d"
                                                .formatted(ask.take() + 1, PromptSequence.ROUNDS))
                .orElse(count);
    }
}
