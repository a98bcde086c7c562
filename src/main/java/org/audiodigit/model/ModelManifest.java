package org.audiodigit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a model folder says of itself in {@code manifest.json}.
 *
 * @param formatVersion of this manifest, {@value #FORMAT_VERSION}
 * @param architecture name and settings of the network
 * @param frontEnd name and settings of the front end
 * @param labels in the order of the network's outputs
 * @param weights the file that holds the weights
 * @param training how it was trained
 * @param metrics how well it did
 * @param date when it was written, ISO 8601, UTC
 * @param calibration how its outputs are to be read; null if it was never calibrated
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

    /** Of a model that was never calibrated. */
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

    /** A named part with its settings, as text. */
    public record Part(String name, Map<String, String> settings) {}

    /**
     * The file of the weights, as DJL writes them.
     *
     * @param file its name within the folder
     * @param bytes its size
     * @param sha256 of its content, in hexadecimal
     */
    public record Weights(String file, long bytes, String sha256) {}

    /**
     * Which clips an epoch drew besides each training clip of the split.
     *
     * @param onlyTrained share of the draws that went to clips only used for training, 0..1
     * @param others share of the draws that went to recordings of none of the labels, 0..1
     * @param balance 0 drew each training clip once, 1 drew equally from each speaker
     * @param onlyTrainedClips number of clips only used for training
     * @param otherClips number of recordings of none of the labels
     */
    public record Sampling(
            double onlyTrained,
            double others,
            double balance,
            int onlyTrainedClips,
            int otherClips) {}

    /**
     * How the model was trained. The last four are null in manifests of older versions.
     *
     * @param dataset name of the data set's folder
     * @param clips recordings in it
     * @param split as the command line takes it
     * @param splitDescription the split in words
     * @param trainClips clips trained on
     * @param validationClips clips that chose the epoch
     * @param seed of split, initial weights and shuffling
     * @param epoch the epoch that was kept, from 1
     * @param epochs how many were asked for
     * @param batch clips a step
     * @param rate learning rate
     * @param seconds that its epochs took so far
     * @param finished whether all epochs were done
     * @param augmentation how training clips were varied, as the command line takes it
     * @param draws which clips each epoch drew
     * @param keepLast whether the last epoch was kept instead of the best
     * @param tunedTo names of the voices that the model was tuned to afterwards, in order
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
            List<String> tunedTo) {

        /** A training as the first version of the program recorded it. */
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
                    null);
        }

        /** The voices that the model was tuned to, in order. */
        public List<String> adaptedVoices() {
            return tunedTo != null ? tunedTo : TuningSentence.voices(splitDescription);
        }

        private Training tunedTo(String voice, int recordings) {
            List<String> voices = new ArrayList<>(adaptedVoices());
            voices.add(voice);
            String description = splitDescription + " " + TuningSentence.of(voice, recordings);
            return with(description, seconds, finished, voices);
        }

        /** The same after all that was to be done. */
        public Training withEnd(double allSeconds, boolean complete) {
            return with(splitDescription, allSeconds, complete, tunedTo);
        }

        private Training with(
                String description, double allSeconds, boolean complete, List<String> voices) {
            return new Training(
                    dataset,
                    clips,
                    split,
                    description,
                    trainClips,
                    validationClips,
                    seed,
                    epoch,
                    epochs,
                    batch,
                    rate,
                    allSeconds,
                    complete,
                    augmentation,
                    draws,
                    keepLast,
                    voices);
        }
    }

    /** The same after its training ended. */
    public ModelManifest with(Training ended, Metrics tested) {
        return with(weights, ended, tested, date, calibration);
    }

    /** The same, its outputs read otherwise. */
    public ModelManifest with(Calibration fitted) {
        return with(weights, training, metrics, date, fitted);
    }

    /** The same with the file that its weights were written to. */
    ModelManifest with(Weights written) {
        return with(written, training, metrics, date, calibration);
    }

    /**
     * The same model after its last layer was tuned; what it was tested with before no longer
     * holds.
     *
     * @param voice name of the data set it was tuned to
     * @param recordings number of its recordings
     * @param when ISO 8601, UTC
     */
    public ModelManifest tunedTo(String voice, int recordings, String when) {
        Training tuned = training.tunedTo(voice, recordings);
        return with(weights, tuned, metrics.withoutTest(), when, calibration);
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
            Weights file, Training trained, Metrics measured, String when, Calibration fitted) {
        return new ModelManifest(
                formatVersion,
                architecture,
                frontEnd,
                labels,
                file,
                trained,
                measured,
                when,
                fitted);
    }

    /** The calibration, or what stands for one in a model that has none. */
    public Calibration calibrationOrNone() {
        return calibration == null ? Calibration.NONE : calibration;
    }

    /** Decides which predictions of this model are reliable enough. */
    public RejectionRule rejectionRule() {
        return calibrationOrNone().rejectionRule();
    }
}
