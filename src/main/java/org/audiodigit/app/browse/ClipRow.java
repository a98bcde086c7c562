package org.audiodigit.app.browse;

import java.util.Locale;
import java.util.Optional;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Part;
import org.audiodigit.model.Prediction;

/**
 * A clip of the list. Values that filters and orders need are computed once, so that 30,000 clips
 * are filtered within a frame. Only the JavaFX thread changes flag and prediction once the row is
 * listed.
 */
final class ClipRow {

    /**
     * The most probable label of a clip.
     *
     * @param confidence its probability, 0..1
     */
    record ClipPrediction(String label, float confidence, boolean correct) {

        static ClipPrediction of(Prediction prediction, String trueLabel) {
            int best = prediction.best();
            String label = prediction.labels().get(best);
            return new ClipPrediction(
                    label, prediction.probabilities()[best], label.equals(trueLabel));
        }
    }

    private final Clip clip;
    private final int index;
    private final int labelIndex;
    private final int colour;
    private final int speakerIndex;
    private final Part part;
    private final String name;
    private final String searchText;
    private boolean flagged;
    private ClipPrediction prediction;

    /**
     * @param index of the clip in its data set
     * @param labelIndex of its label in the data set
     * @param colour index of the colour of its label
     * @param speakerIndex of its speaker in the data set, or -1
     * @param part of the split, or null
     */
    ClipRow(Clip clip, int index, int labelIndex, int colour, int speakerIndex, Part part) {
        this.clip = clip;
        this.index = index;
        this.labelIndex = labelIndex;
        this.colour = colour;
        this.speakerIndex = speakerIndex;
        this.part = part;
        this.name = clip.id().substring(clip.id().lastIndexOf('/') + 1);
        this.searchText =
                (clip.id() + '\n' + clip.speaker().orElse("") + '\n' + clip.label())
                        .toLowerCase(Locale.ROOT);
    }

    Clip clip() {
        return clip;
    }

    /** The file name without the folder. */
    String name() {
        return name;
    }

    int index() {
        return index;
    }

    int labelIndex() {
        return labelIndex;
    }

    /** The index of the colour of its label. */
    int colour() {
        return colour;
    }

    int speakerIndex() {
        return speakerIndex;
    }

    /** The number of the take, or -1. */
    int take() {
        return clip.take().orElse(-1);
    }

    Optional<Part> part() {
        return Optional.ofNullable(part);
    }

    boolean isIn(Part other) {
        return part == other;
    }

    /**
     * Whether path, speaker or label contain a text.
     *
     * @param text in lower case
     */
    boolean contains(String text) {
        return searchText.contains(text);
    }

    boolean flagged() {
        return flagged;
    }

    void setFlagged(boolean flagged) {
        this.flagged = flagged;
    }

    Optional<ClipPrediction> prediction() {
        return Optional.ofNullable(prediction);
    }

    /**
     * @param prediction null without a prediction
     */
    void setPrediction(ClipPrediction prediction) {
        this.prediction = prediction;
    }

    boolean misclassified() {
        return prediction != null && !prediction.correct();
    }
}
