package org.audiodigit.app.take;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.sound.PlaybackViewModel;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.take.PromptSequence.Prompt;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.signal.Waveform;

/** Plays the recorded words, and lets each be repeated. */
public final class TakeReviewViewModel {

    private final TakesViewModel takes;
    private final ProblemsViewModel problems;
    private final LatestTask readTask;
    private final PlaybackViewModel playback;
    private final ReadOnlyObjectWrapper<Optional<Prompt>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public TakeReviewViewModel(
            RoomContext context, TakesViewModel takes, ProblemsViewModel problems) {
        this.takes = takes;
        this.problems = problems;
        readTask = new LatestTask(context.tasks());
        playback = new PlaybackViewModel(context.player(), context.tasks());
        playback.problemProperty()
                .subscribe(
                        sentence -> {
                            if (!sentence.isEmpty()) {
                                problems.add(sentence);
                            }
                        });
        takes.revisionProperty()
                .subscribe(
                        changed ->
                                selected.set(selected.get().filter(takes.sequence()::isRecorded)));
    }

    /** Selects a recorded word and plays it. */
    public void select(Prompt prompt) {
        if (takes.sequence().isRecorded(prompt)) {
            selected.set(Optional.of(prompt));
            play(prompt);
        }
    }

    /** Plays the doubtful recording, else the selected word, else the last one; or stops. */
    public void togglePlay() {
        if (playback.playingProperty().get()) {
            stop();
            return;
        }
        Optional<DoubtfulTake> doubtful = takes.doubtfulProperty().get();
        if (doubtful.isPresent()) {
            play(doubtful.get().word());
        } else {
            selected.get().or(takes.sequence()::last).ifPresent(this::play);
        }
    }

    private void play(Prompt prompt) {
        TakeStore store = takes.store();
        readTask.start(
                BackgroundTask.quiet(
                                "Opening " + prompt.label(),
                                progress -> WavReader.read(store.file(prompt)).waveform())
                        .onSuccess(this::play)
                        .onFailure(failure -> problems.add("Cannot play the word", failure)));
    }

    private void play(Waveform word) {
        // otherwise the microphone would record the loudspeaker
        takes.pause();
        playback.play(word, new TimeRange(0, word.seconds()));
    }

    public void stop() {
        playback.stop();
    }

    /** Prompts for the selected word again, or cancels that. */
    public void toggleRepeat() {
        boolean cancels = selected.get().equals(takes.sequence().repeated());
        takes.repeat(cancels ? Optional.empty() : selected.get());
    }

    /** Whether there is a word to play. */
    public BooleanBinding canPlay() {
        return Bindings.createBooleanBinding(
                () -> takes.countProperty().get() > 0 || takes.doubtfulProperty().get().isPresent(),
                takes.countProperty(),
                takes.doubtfulProperty());
    }

    /** Whether a recorded word is selected, which can be repeated. */
    public BooleanBinding canRepeat() {
        return Bindings.createBooleanBinding(() -> selected.get().isPresent(), selected);
    }

    /** The word that the user chose from the list; empty if none is chosen. */
    public ReadOnlyObjectProperty<Optional<Prompt>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public PlaybackViewModel playback() {
        return playback;
    }
}
