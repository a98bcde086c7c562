package org.audiodigit.app.sound;

import java.io.IOException;
import java.util.Optional;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.sound.raster.SampleWindow;
import org.audiodigit.app.sound.raster.WaveformEnvelope;

/**
 * A range of samples that are read from a file to draw details.
 *
 * @param from index of the first sample
 * @param to index after the last sample
 */
record SampleRange(WaveformEnvelope envelope, int from, int to) {

    /** From this number of blocks in a pixel on, its edges are negligible. */
    private static final double MAX_BLOCKS = 2;

    /**
     * Returns the range to read for a view: the visible samples, with half as many on each side for
     * scrolling. Empty if the pixels contain whole blocks, or the samples are in memory.
     *
     * @param pixels width of the view
     */
    static Optional<SampleRange> missing(WaveformEnvelope envelope, Viewport view, double pixels) {
        double rate = envelope.source().sampleRate();
        if (view.span() * rate / pixels > MAX_BLOCKS * envelope.block()) {
            return Optional.empty();
        }
        int length = envelope.source().length();
        int first = (int) Math.max(0, Math.floor(view.from() * rate) - 1);
        int last = (int) Math.min(length, Math.ceil(view.to() * rate) + 2);
        if (envelope.window().contains(first, last)) {
            return Optional.empty();
        }
        int margin = (last - first) / 2;
        return Optional.of(
                new SampleRange(
                        envelope,
                        Math.max(0, first - margin),
                        (int) Math.min(length, (long) last + margin)));
    }

    SampleWindow read() throws IOException {
        float[] samples = new float[to - from];
        envelope.source().read(from, samples);
        return new SampleWindow(from, samples);
    }
}
