package org.audiodigit.dataset;

import java.util.List;

/**
 * Draws parts at random: the same on every machine for the same seed and data. A part is about a
 * tenth.
 */
public interface PartDraw {

    /**
     * The result of a draw.
     *
     * @param test empty if only a validation part was drawn
     */
    record Drawn<T>(List<T> training, List<T> validation, List<T> test) {}

    /** The random seed. */
    long seed();

    /**
     * Draws the speakers for validation and test.
     *
     * @param speakers at least three, in a fixed order
     * @return names of speakers, at least one in each part
     */
    Drawn<String> speakers(List<SpeakerInfo> speakers);

    /**
     * Draws the speakers for validation.
     *
     * @param speakers those that are not for testing, at least two, in a fixed order
     * @return names of speakers
     */
    Drawn<String> validationSpeakers(List<SpeakerInfo> speakers);

    /**
     * Draws the clips for validation and test.
     *
     * @param clips in a fixed order
     */
    Drawn<Clip> clips(List<Clip> clips);

    /**
     * Draws the clips for validation, at least one of two clips.
     *
     * @param clips those that are not for testing, in a fixed order
     */
    Drawn<Clip> validationClips(List<Clip> clips);
}
