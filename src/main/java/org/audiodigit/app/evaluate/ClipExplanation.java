package org.audiodigit.app.evaluate;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import org.audiodigit.app.evaluate.ResultClips.ResultClip;
import org.audiodigit.app.explain.ExplanationSubject;
import org.audiodigit.app.sound.SoundViewModel;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.Occlusion;

/** Explains the answer for the selected clip while the model that gave it is loaded. */
final class ClipExplanation {

    private final ResultSelectionViewModel selection;
    private final SoundViewModel sound;
    private final EvaluatedModelViewModel evaluated;

    private record Key(String clip, String weights) {}

    ClipExplanation(
            ResultSelectionViewModel selection,
            SoundViewModel sound,
            EvaluatedModelViewModel evaluated) {
        this.selection = selection;
        this.sound = sound;
        this.evaluated = evaluated;
    }

    ObjectBinding<Optional<ExplanationSubject>> subject() {
        return Bindings.createObjectBinding(
                () -> selection.selectedProperty().get().flatMap(this::find),
                selection.selectedProperty(),
                sound.shownProperty(),
                selection.resultProperty(),
                evaluated.modelProperty());
    }

    /** A clip is explained when it is shown; until then the previous one is visible. */
    private Optional<ExplanationSubject> find(ResultClip row) {
        if (sound.shownProperty()
                .get()
                .filter(shown -> shown.title().equals(row.clip().id()))
                .isEmpty()) {
            return Optional.empty();
        }
        return evaluated
                .modelProperty()
                .get()
                .filter(
                        loaded ->
                                selection
                                        .resultProperty()
                                        .get()
                                        .filter(result -> result.subject().model().isSameAs(loaded))
                                        .isPresent())
                .map(loaded -> subject(row, loaded));
    }

    private ExplanationSubject subject(ResultClip row, LoadedModel loaded) {
        DigitModel model = loaded.model();
        return new ExplanationSubject(
                new Key(row.clip().id(), loaded.manifest().weights().sha256()),
                row.predicted(),
                0,
                new TimeRange(0, sound.shownProperty().get().orElseThrow().source().seconds()),
                () ->
                        Optional.of(
                                Occlusion.explain(
                                        model, WavReader.read(row.clip().file()).waveform())));
    }
}
