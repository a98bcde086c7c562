package org.audiodigit.app.evaluate;

import java.util.Locale;
import java.util.Optional;
import org.audiodigit.app.workspace.ActiveModel;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.dataset.Part;
import org.audiodigit.dataset.Split;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.model.ModelException;
import org.audiodigit.model.ModelManifest.Training;
import org.audiodigit.training.EvaluatedPart;
import org.audiodigit.training.TrainedSplit;

/**
 * What is evaluated on what.
 *
 * @param part the clips; of the model's own split if this is the data set it was trained on
 * @param note what the model knows of these clips, a sentence
 */
record EvaluationSubject(LoadedDataset data, ActiveModel model, EvaluatedPart part, String note) {

    /** Takes a part of the model's own split, or the whole of a data set that is another. */
    static EvaluationSubject of(LoadedDataset data, ActiveModel model, Part wanted)
            throws ModelException {
        Training training = model.manifest().training();
        Optional<Split> own = TrainedSplit.find(data.dataset(), training, model.folder());
        if (own.isPresent()) {
            EvaluatedPart part = EvaluatedPart.of(own.get(), wanted);
            return new EvaluationSubject(data, model, part, part.note());
        }
        EvaluatedPart all = EvaluatedPart.ofOther(data.dataset(), training);
        return new EvaluationSubject(data, model, all, noteOnOther(data, training));
    }

    private static String noteOnOther(LoadedDataset data, Training training) {
        int clips = data.dataset().clips().size();
        String trained =
                String.format(Locale.ROOT, "%s (%,d clips)", training.dataset(), training.clips());
        if (TrainedSplit.sameName(data.dataset(), training)) {
            return "The model was trained on a data set of this name with other clips, "
                    + trained
                    + "; it may know some of these.";
        }
        if (clips == training.clips()) {
            return "The model was trained on "
                    + trained
                    + "; should this be a copy of it, the model knows some of these clips.";
        }
        return "The model never saw this data set; it was trained on " + trained + ".";
    }

    /** Whether the data set is the one that the model was trained on. */
    boolean own() {
        return part.split() != null;
    }

    /** The split, or why there is none. */
    String splitWords() {
        return own() ? SplitStrategies.label(part.split()) : "another data set";
    }

    /** Whether a result for this one says the same as a result for the other. */
    boolean sameAs(EvaluationSubject other) {
        return model == other.model
                && data.dataset() == other.data.dataset()
                && part.part() == other.part.part();
    }

    /** E.g. {@code c-r0, test part of fsdd}. */
    String words() {
        String which =
                own() && part.part() != Part.ALL
                        ? EvaluateTexts.part(part.part()) + " part"
                        : "all";
        return "%s, %s of %s".formatted(model.name(), which, data.name());
    }
}
