package org.audiodigit.model;

import java.util.Map;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.Waveform;

/**
 * Converts a recording into the input tensor of a network. Implementations are deterministic and
 * thread-safe. The tensors of all recordings, even empty or silent ones, have the same shape and
 * only finite values.
 */
public interface FrontEnd extends NamedRegistry.Entry {

    /** Name in manifests and options. */
    @Override
    String name();

    /**
     * The input tensor of a recording and the part of the recording that it describes.
     *
     * @param tensor row-major {@code [rows][columns]}
     * @param span in samples of the recording at its own rate; the samples outside were ignored or
     *     only used to find the span
     * @param startSeconds time at which the first row starts, negative before the recording; rows
     *     follow each other without a gap, and each has its frame in the middle
     */
    record Analysis(float[] tensor, Span span, double startSeconds) {}

    /** Settings for the manifest, as {@link #withSettings} reads them. */
    Map<String, String> settings();

    /**
     * A front end of this kind with other settings.
     *
     * @throws IllegalArgumentException if a setting is missing or invalid
     */
    default FrontEnd withSettings(SettingsMap settings) {
        return this;
    }

    /** Sample rate in Hz; recordings of other rates are resampled. */
    int sampleRate();

    /** Number of rows of the tensor: frames, in order of time. */
    int rows();

    /** Number of columns of the tensor: frequencies, in ascending order. */
    int columns();

    /** Time from one row to the next, in seconds. */
    double rowSeconds();

    /** Centre frequency of a column, in Hz. */
    double frequency(int column);

    /**
     * Computes the input tensor.
     *
     * @param waveform of any length and sample rate
     */
    Analysis analyse(Waveform waveform);

    /** The input tensor alone, row-major {@code [rows][columns]}. */
    default float[] apply(Waveform waveform) {
        return analyse(waveform).tensor();
    }

    /**
     * Trims a word captured by a microphone so that it resembles the recordings of a data set. A
     * front end that finds the speech itself returns the word unchanged.
     *
     * @param captured the word, possibly with background noise before it
     */
    default Waveform trimCaptured(Waveform captured) {
        return captured;
    }
}
