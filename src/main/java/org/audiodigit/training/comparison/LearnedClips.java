package org.audiodigit.training.comparison;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Part;
import org.audiodigit.dataset.Split;
import org.audiodigit.model.ModelException;
import org.audiodigit.model.ModelManifest.Training;
import org.audiodigit.training.TrainedSplit;

/**
 * How many of the clips of an evaluation a model was trained on, as far as its manifest tells.
 *
 * @param knowledge how reliable the counts are
 * @param learned number of clips that the model was trained on
 * @param selecting number of clips that selected the saved epoch
 * @param clips number of clips of the evaluation
 */
public record LearnedClips(Knowledge knowledge, int learned, int selecting, int clips) {

    /** How reliable the counts are. */
    public enum Knowledge {
        EXACT,
        /** Some of the clips may be new since the training. */
        AT_MOST,
        /** The data set is not that of the training, but may contain some of its clips. */
        UNKNOWN,
        /** Nothing suggests that the model was trained on any of the clips. */
        NONE
    }

    /**
     * @param model folder of the model, for messages
     * @throws ModelException if the manifest names an unknown split or rule
     */
    public static LearnedClips of(
            Dataset dataset, Training training, Path model, Collection<Clip> clips)
            throws ModelException {
        Optional<TrainedSplit> own = TrainedSplit.find(dataset, training, model);
        if (own.isPresent()) {
            Split split = own.get().split();
            boolean grown = own.get().growth(Part.TRAIN) > 0 || isAdapted(dataset, training);
            return new LearnedClips(
                    grown ? Knowledge.AT_MOST : Knowledge.EXACT,
                    common(split.training(), clips),
                    common(split.validation(), clips),
                    clips.size());
        }
        if (dataset.isJoinedIn(training.dataset())
                && training.parts() != null
                && training.parts().trainingSpeakers() != null) {
            return new LearnedClips(
                    Knowledge.AT_MOST,
                    spokenBy(training.parts().trainingSpeakers(), clips),
                    spokenBy(training.parts().validationSpeakers(), clips),
                    clips.size());
        }
        boolean related =
                TrainedSplit.sameName(dataset, training)
                        || dataset.isJoinedIn(training.dataset())
                        || isAdapted(dataset, training);
        return new LearnedClips(related ? Knowledge.UNKNOWN : Knowledge.NONE, 0, 0, clips.size());
    }

    private static boolean isAdapted(Dataset dataset, Training training) {
        return training.adaptedVoices().contains(dataset.name());
    }

    private static int common(List<Clip> part, Collection<Clip> clips) {
        Set<Clip> ofPart = new HashSet<>(part);
        return (int) clips.stream().filter(ofPart::contains).count();
    }

    private static int spokenBy(List<String> speakers, Collection<Clip> clips) {
        Set<String> names = speakers == null ? Set.of() : new HashSet<>(speakers);
        return (int)
                clips.stream().filter(c -> c.speaker().filter(names::contains).isPresent()).count();
    }

    /**
     * Why the accuracy of the model may be too high, as a sentence; empty if nothing suggests it.
     */
    public Optional<String> warning(String name) {
        if (knowledge == Knowledge.UNKNOWN) {
            return Optional.of(
                    "%s may have been trained on some of these clips; its accuracy may be too high."
                            .formatted(name));
        }
        if (learned > 0) {
            return Optional.of(
                    "%s was trained on %s%s of these %s; its accuracy is too high for a fair comparison."
                            .formatted(
                                    name,
                                    knowledge == Knowledge.AT_MOST ? "up to " : "",
                                    Formats.count(learned),
                                    Formats.count(clips, "clip")));
        }
        return selecting == 0
                ? Optional.empty()
                : Optional.of(
                        "%s of these %s selected the saved epoch of %s."
                                .formatted(
                                        Formats.count(selecting),
                                        Formats.count(clips, "clip"),
                                        name));
    }
}
