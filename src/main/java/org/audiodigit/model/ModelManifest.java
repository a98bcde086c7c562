package org.audiodigit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The content of {@code manifest.json}, which describes a model. The names of the record components
 * are the keys of the JSON.
 *
 * @param formatVersion {@value #FORMAT_VERSION}
 * @param labels in the order of the network's outputs
 * @param date when the model was written, ISO 8601, UTC
 * @param calibration null if the model was never calibrated
 */
public record ModelManifest(
        int formatVersion,
        Part architecture,
        Part frontEnd,
        List<String> labels,
        Weights weights,
        Training training,
        Metrics metrics,
        String date,
        Calibration calibration) {

    public static final int FORMAT_VERSION = 1;

    /** A manifest without calibration. */
    public ModelManifest(
            int formatVersion,
            Part architecture,
            Part frontEnd,
            List<String> labels,
            Weights weights,
            Training training,
            Metrics metrics,
            String date) {
        this(formatVersion, architecture, frontEnd, labels, weights, training, metrics, date, null);
    }

    /** Name and settings of an architecture or a front end. */
    public record Part(String name, Map<String, String> settings) {}

    /**
     * The file of the weights.
     *
     * @param file name in the model's folder
     * @param bytes size
     * @param sha256 hash of the content in hexadecimal
     */
    public record Weights(String file, long bytes, String sha256) {}

    /**
     * The clips that an epoch drew in addition to each training clip of the split.
     *
     * @param onlyTrained share of draws from clips that are used for training only, 0 to 1
     * @param others share of draws from recordings without a label, 0 to 1
     * @param balance 0 draws each training clip once, 1 draws equally from each speaker
     * @param onlyTrainedClips number of clips that are used for training only
     * @param otherClips number of recordings without a label
     */
    public record Sampling(
            double onlyTrained,
            double others,
            double balance,
            int onlyTrainedClips,
            int otherClips) {}

    /**
     * The training of the model. The last six components are null in manifests of earlier releases.
     *
     * @param dataset name of the data set's folder
     * @param clips number of clips of the data set
     * @param split specification of the split
     * @param splitDescription how the clips were divided, for the user
     * @param trainClips number of training clips
     * @param validationClips number of validation clips
     * @param seed seed of split, initial weights and shuffling
     * @param epoch the saved epoch, from 1
     * @param epochs number of epochs of the plan
     * @param batch clips in a step
     * @param rate learning rate
     * @param seconds duration of the epochs so far
     * @param finished whether all epochs were completed
     * @param augmentation mode of the augmentation, as in options
     * @param draws clips that each epoch drew
     * @param keepLast whether the last epoch was saved instead of the best
     * @param tunedTo voices that the model was adapted to afterwards, in order
     * @param splitRule name of the rule that drew the parts
     * @param parts who was in which part
     */
    public record Training(
            String dataset,
            int clips,
            String split,
            String splitDescription,
            int trainClips,
            int validationClips,
            long seed,
            int epoch,
            int epochs,
            int batch,
            double rate,
            double seconds,
            boolean finished,
            String augmentation,
            Sampling draws,
            Boolean keepLast,
            List<String> tunedTo,
            String splitRule,
            TrainedParts parts) {

        /** Earlier releases recorded an adaptation only by this sentence in the description. */
        private static final Pattern ADAPTATION_SENTENCE =
                Pattern.compile("Then tuned to \\d+ recordings of (.+?)\\.(?= Then tuned to |$)");

        /** A training as the first release recorded it. */
        public Training(
                String dataset,
                int clips,
                String split,
                String splitDescription,
                int trainClips,
                int validationClips,
                long seed,
                int epoch,
                int epochs,
                int batch,
                double rate,
                double seconds,
                boolean finished) {
            this(
                    dataset,
                    clips,
                    split,
                    splitDescription,
                    trainClips,
                    validationClips,
                    seed,
                    epoch,
                    epochs,
                    batch,
                    rate,
                    seconds,
                    finished,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        /** The speakers for testing; empty if the parts share speakers or none are recorded. */
        public List<String> testSpeakers() {
            return parts == null || parts.testSpeakers() == null ? List.of() : parts.testSpeakers();
        }

        /** The voices that the model was adapted to, in order. */
        public List<String> adaptedVoices() {
            if (tunedTo != null) {
                return tunedTo;
            }
            return splitDescription == null
                    ? List.of()
                    : ADAPTATION_SENTENCE
                            .matcher(splitDescription)
                            .results()
                            .map(match -> match.group(1))
                            .toList();
        }

        private Training withAdaptation(String voice, int recordings) {
            List<String> voices = new ArrayList<>(adaptedVoices());
            voices.add(voice);
            String sentence = "Then tuned to %d recordings of %s.".formatted(recordings, voice);
            return with(splitDescription + " " + sentence, seconds, finished, voices);
        }

        public Training withEnd(double totalSeconds, boolean complete) {
            return with(splitDescription, totalSeconds, complete, tunedTo);
        }

        private Training with(
                String newDescription,
                double newSeconds,
                boolean newFinished,
                List<String> newVoices) {
            return new Training(
                    dataset,
                    clips,
                    split,
                    newDescription,
                    trainClips,
                    validationClips,
                    seed,
                    epoch,
                    epochs,
                    batch,
                    rate,
                    newSeconds,
                    newFinished,
                    augmentation,
                    draws,
                    keepLast,
                    newVoices,
                    splitRule,
                    parts);
        }
    }

    public ModelManifest with(Training newTraining, Metrics newMetrics) {
        return with(weights, newTraining, newMetrics, date, calibration);
    }

    public ModelManifest with(Calibration newCalibration) {
        return with(weights, training, metrics, date, newCalibration);
    }

    ModelManifest with(Weights newWeights) {
        return with(newWeights, training, metrics, date, calibration);
    }

    /**
     * The manifest after an adaptation to a voice. The test results are removed, since they are not
     * valid for the adapted model.
     *
     * @param voice name of the data set of the voice
     * @param recordings number of its recordings
     * @param newDate ISO 8601, UTC
     */
    public ModelManifest withAdaptation(String voice, int recordings, String newDate) {
        Training adapted = training.withAdaptation(voice, recordings);
        return with(weights, adapted, metrics.withoutTest(), newDate, calibration);
    }

    /** The manifest with the current names of architecture and front end. */
    ModelManifest withCurrentNames() {
        return new ModelManifest(
                formatVersion,
                new Part(Architectures.currentName(architecture.name()), architecture.settings()),
                new Part(FrontEnds.currentName(frontEnd.name()), frontEnd.settings()),
                labels,
                weights,
                training,
                metrics,
                date,
                calibration);
    }

    private ModelManifest with(
            Weights newWeights,
            Training newTraining,
            Metrics newMetrics,
            String newDate,
            Calibration newCalibration) {
        return new ModelManifest(
                formatVersion,
                architecture,
                frontEnd,
                labels,
                newWeights,
                newTraining,
                newMetrics,
                newDate,
                newCalibration);
    }

    /** The calibration, or the default for a model that was never calibrated. */
    public Calibration calibrationOrNone() {
        return calibration == null ? Calibration.NONE : calibration;
    }

    /** Decides which predictions of this model are accepted. */
    public RejectionRule rejectionRule() {
        return calibrationOrNone().rejectionRule();
    }
}
