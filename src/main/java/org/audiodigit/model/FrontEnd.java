package org.audiodigit.model;

import java.util.Map;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.Waveform;

/**
 * Turns a recording into the tensor that a network sees. Deterministic and safe to share between
 * threads. Every recording has a tensor of the same shape, also an empty or a silent one, and no
 * value in it is ever infinite or not a number, whatever the samples are.
 */
public interface FrontEnd {

    /** The name by which {@link FrontEnds#byName} and a model's manifest know it. */
    String name();

    /** What else it takes to make the same one again, as {@link FrontEnds#of} reads it. */
    Map<String, String> settings();

    /** The rate at which it listens, in Hz; a recording of another is resampled first. */
    int sampleRate();

    /** Rows of the tensor: steps in time. */
    int rows();

    /** Columns of the tensor: frequencies, from low to high. */
    int columns();

    /**
     * The tensor of a recording.
     *
     * @param waveform of any length and rate
     * @return row by row, {@code [rows][columns]}
     */
    float[] apply(Waveform waveform);

    /**
     * The stretch of a recording that its tensor tells of; what lies outside was not looked at, or
     * only to find this. All of it for a front end that leaves nothing out.
     *
     * @return in samples of the recording, at its own rate
     */
    default Span judged(Waveform waveform) {
        return new Span(0, waveform.length());
    }

    /**
     * A word from a microphone as this front end is used to having it from recordings. As it is for
     * a front end that finds the speech by itself.
     *
     * @param heard the word, perhaps with some of the room before it
     */
    default Waveform spoken(Waveform heard) {
        return heard;
    }
}
