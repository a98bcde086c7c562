package org.audiodigit.training.comparison;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.JoinedDatasets;
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
        if (TrainedSplit.isAdapted(dataset, training)) {
            // an adaptation fits all recordings of its data set
            return new LearnedClips(Knowledge.UNKNOWN, 0, 0, clips.size());
        }
        if (own.isPresent()) {
            Split split = own.get().split();
            boolean grown = own.get().growth(Part.TRAIN) > 0;
            return new LearnedClips(
                    grown ? Knowledge.AT_MOST : Knowledge.EXACT,
                    common(split.training(), clips),
                    common(split.validation(), clips),
                    clips.size());
        }
        if (!dataset.sharesFolderName(training.dataset())) {
            return new LearnedClips(Knowledge.NONE, 0, 0, clips.size());
        }
        Map<String, Part> parts = partsOfSpeakers(dataset, training);
        return new LearnedClips(
                parts.isEmpty() ? Knowledge.UNKNOWN : Knowledge.AT_MOST,
                spokenIn(Part.TRAIN, parts, clips),
                spokenIn(Part.VALIDATION, parts, clips),
                clips.size());
    }

    /**
     * The parts of the speakers of a data set that was joined with others for the training. Only
     * speakers of the training have a part. Empty if the manifest does not tell them from the
     * speakers of the others.
     */
    private static Map<String, Part> partsOfSpeakers(Dataset dataset, Training training) {
        String folder = dataset.name();
        List<String> joined = Dataset.joinedNames(training.dataset());
        if (joined.size() < 2
                || Collections.frequency(joined, folder) != 1
                || training.parts() == null
                || training.parts().trainingSpeakers() == null) {
            return Map.of();
        }
        boolean renames = !joined.get(0).equals(folder);
        Map<String, Part> known = training.parts().byName();
        Map<String, String> names = new HashMap<>();
        for (String speaker : dataset.speakerIds()) {
            String prefixed = JoinedDatasets.prefixed(folder, speaker);
            boolean renamed = renames && known.containsKey(prefixed);
            String name = renamed ? prefixed : speaker;
            boolean ambiguous = renamed && known.containsKey(prefixed + "-2");
            if (ambiguous || names.containsValue(name)) {
                return Map.of();
            }
            if (known.containsKey(name)) {
                names.put(speaker, name);
            }
        }
        Map<String, Part> parts = new HashMap<>();
        names.forEach((speaker, name) -> parts.put(speaker, known.get(name)));
        return parts;
    }

    private static int common(List<Clip> part, Collection<Clip> clips) {
        Set<Clip> ofPart = new HashSet<>(part);
        return (int) clips.stream().filter(ofPart::contains).count();
    }

    private static int spokenIn(Part part, Map<String, Part> parts, Collection<Clip> clips) {
        return (int)
                clips.stream()
                        .filter(c -> c.speaker().map(parts::get).filter(part::equals).isPresent())
                        .count();
    }

    /** Whether the accuracy on these clips is that on clips that the training did not use. */
    public boolean isFair() {
        return knowledge != Knowledge.UNKNOWN && learned == 0 && selecting == 0;
    }

    /** How many of the clips the model was trained on, as a sentence. */
    public String sentence(Training training) {
        String data =
                "its training data are %s (%s)%s"
                        .formatted(
                                training.dataset(),
                                Formats.count(training.clips(), "clip"),
                                training.adaptedVoices().isEmpty()
                                        ? ""
                                        : ", and it was adapted to "
                                                + String.join(", ", training.adaptedVoices()));
        return switch (knowledge) {
            case EXACT, AT_MOST -> countsSentence();
            case UNKNOWN ->
                    "The model may have been trained on some of these clips: %s.".formatted(data);
            case NONE ->
                    "Nothing suggests that the model was trained on any of these clips: %s."
                            .formatted(data);
        };
    }

    private String countsSentence() {
        if (learned == 0 && selecting == 0) {
            return clips == 1
                    ? "The model was neither trained nor validated on this clip."
                    : "The model was neither trained nor validated on any of these %s."
                            .formatted(Formats.count(clips, "clip"));
        }
        if (isUncertainOfOne()) {
            return "The model may have been trained or validated on this clip.";
        }
        if (learned == 0) {
            return "The model was validated on %s, to select the epoch that was saved, but trained on none."
                    .formatted(part(selecting));
        }
        if (selecting == 0) {
            return "The model was trained on %s.".formatted(part(learned));
        }
        return "The model was trained on %s, and validated on %s%s to select the epoch that was saved."
                .formatted(part(learned), upTo(), Formats.count(selecting, "other"));
    }

    /** Whether the only clip is one that the training used, unless it is new. */
    private boolean isUncertainOfOne() {
        return clips == 1 && knowledge == Knowledge.AT_MOST && !isFair();
    }

    /** Some of the clips, e.g. {@code 3 of these 10 clips}. */
    private String part(int count) {
        boolean all = count == clips && knowledge != Knowledge.AT_MOST;
        if (clips == 1) {
            return "this clip";
        }
        String these = "these " + Formats.count(clips, "clip");
        return all ? these : upTo() + Formats.count(count) + " of " + these;
    }

    private String upTo() {
        return knowledge == Knowledge.AT_MOST ? "up to " : "";
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
        if (isUncertainOfOne()) {
            return Optional.of(
                    "%s may have been trained on this clip; its accuracy may be too high."
                            .formatted(name));
        }
        if (learned > 0) {
            return Optional.of(
                    "%s was trained on %s; its accuracy is too high for a fair comparison."
                            .formatted(name, part(learned)));
        }
        return selecting == 0
                ? Optional.empty()
                : Optional.of(
                        "%s was validated on %s, which selected its epoch; its accuracy may be too high."
                                .formatted(name, part(selecting)));
    }
}
