package org.audiodigit.app.evaluate;

import java.util.Optional;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Part;
import org.audiodigit.model.ModelException;
import org.audiodigit.model.ModelManifest.Training;
import org.audiodigit.training.EvaluatedPart;
import org.audiodigit.training.TrainedSplit;
import org.audiodigit.training.comparison.LearnedClips;
import org.audiodigit.training.comparison.LearnedClips.Knowledge;

/**
 * A model and the clips to evaluate it on.
 *
 * @param part a part of the model's split, or all clips of a data set it was not trained on
 * @param note whether the model was trained on these clips, as a sentence
 */
record EvaluationSubject(LoadedDataset data, LoadedModel model, EvaluatedPart part, String note) {

    /**
     * @param requested part of the model's split; ignored for data sets the model was not trained
     *     on
     */
    static EvaluationSubject of(LoadedDataset data, LoadedModel model, Part requested)
            throws ModelException {
        Training training = model.manifest().training();
        Optional<TrainedSplit> own = TrainedSplit.find(data.dataset(), training, model.folder());
        if (own.isPresent()) {
            EvaluatedPart part = EvaluatedPart.of(own.get(), requested);
            return new EvaluationSubject(data, model, part, part.note());
        }
        EvaluatedPart all = EvaluatedPart.ofOther(data.dataset(), training);
        LearnedClips learned =
                LearnedClips.of(data.dataset(), training, model.folder(), all.clips());
        return new EvaluationSubject(data, model, all, noteOnOther(learned, training));
    }

    private static String noteOnOther(LearnedClips learned, Training training) {
        boolean mayBeCopy =
                learned.knowledge() == Knowledge.NONE && learned.clips() == training.clips();
        return mayBeCopy
                ? "The model was trained on %s (%s). If this data set is a copy of it, the model was trained on some of these clips."
                        .formatted(training.dataset(), Formats.count(training.clips(), "clip"))
                : learned.sentence(training);
    }

    /** Whether the model was trained on this data set. */
    boolean own() {
        return part.split() != null;
    }

    /** The model's split, e.g. {@code by speaker}; only for {@link #own} data sets. */
    String splitLabel() {
        return part.splitLabel();
    }

    /** Whether an evaluation of the other subject gives the same result. */
    boolean sameAs(EvaluationSubject other) {
        return model.isSameAs(other.model)
                && data.dataset() == other.data.dataset()
                && part.part() == other.part.part();
    }

    /** A sentence if a result is not that of the chosen subject; else empty. */
    static String outdated(Optional<EvaluationSubject> shown, Optional<EvaluationSubject> chosen) {
        if (chosen.isEmpty() || shown.isEmpty() || chosen.get().sameAs(shown.get())) {
            return "";
        }
        return "Out of date: this is the result of %s. Evaluate again for %s."
                .formatted(shown.get().describe(), chosen.get().describe());
    }

    private boolean isWhole() {
        return !own() || part.part() == Part.ALL;
    }

    /** E.g. {@code 500 test clips} or {@code all 3,000 clips}. */
    String count(int clips) {
        return isWhole()
                ? (clips == 1 ? "the only clip" : "all " + Formats.count(clips, "clip"))
                : Formats.count(clips)
                        + (clips == 1 ? " %s clip" : " %s clips")
                                .formatted(part.part().displayName());
    }

    /** E.g. {@code c-r0, test clips of fsdd}. */
    String describe() {
        String clips = isWhole() ? "all clips" : part.part().displayName() + " clips";
        return "%s, %s of %s".formatted(model.name(), clips, data.name());
    }

    /** Describes the evaluation that a run would start, with the {@link #note}. */
    String preview() {
        int clips = part.clips().size();
        if (clips == 0) {
            return "The model's split (%s) has no clips in this part. Choose another part."
                    .formatted(splitLabel());
        }
        return "%s on %s of %s. %s".formatted(model.name(), count(clips), data.name(), note);
    }
}
