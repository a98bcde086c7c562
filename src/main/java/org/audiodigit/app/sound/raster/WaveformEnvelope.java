package org.audiodigit.app.sound.raster;

import java.util.ArrayList;
import java.util.List;
import org.audiodigit.signal.Waveform;

/**
 * The extremes of a recording over blocks of 64, 256, 1024 ... samples, so that those of any
 * stretch are found by looking at a few dozen numbers. Immutable.
 */
public final class WaveformEnvelope {

    private static final int FINEST = 64;
    private static final int FACTOR = 4;

    private final Waveform waveform;
    private final List<EnvelopeLevel> levels = new ArrayList<>();

    /** Looks at every sample once, which for long recordings is no work for the window's thread. */
    public WaveformEnvelope(Waveform waveform) {
        this.waveform = waveform;
        EnvelopeLevel level = EnvelopeLevel.ofSamples(waveform.samples(), FINEST);
        while (level.blocks() > 0) {
            levels.add(level);
            level = level.coarser(FACTOR);
        }
    }

    public Waveform waveform() {
        return waveform;
    }

    /** Largest absolute amplitude, 0 where there are no samples. */
    public double peak() {
        return peak(0, waveform.length());
    }

    /** The same of the samples from {@code from} to before {@code to}, held to the recording. */
    public double peak(int from, int to) {
        SampleExtremes extremes = new SampleExtremes();
        extremes.clear();
        add(Math.max(0, from), Math.min(to, waveform.length()), extremes);
        return extremes.count == 0 ? 0 : Math.max(-extremes.min, extremes.max);
    }

    /** Gathers exactly the samples from {@code from} to before {@code to}. */
    void add(int from, int to, SampleExtremes extremes) {
        int at = from;
        while (at < to) {
            EnvelopeLevel level = largestAt(at, to);
            if (level == null) {
                int end = Math.min(to, at - at % FINEST + FINEST);
                for (; at < end; at++) {
                    extremes.add(waveform.samples()[at]);
                }
            } else {
                level.addTo(extremes, at / level.block());
                at += level.block();
            }
        }
    }

    /** The largest block that starts at a sample and does not reach too far; null for none. */
    private EnvelopeLevel largestAt(int at, int to) {
        EnvelopeLevel largest = null;
        for (EnvelopeLevel level : levels) {
            if (at % level.block() != 0 || level.block() > to - at) {
                break;
            }
            largest = level;
        }
        return largest;
    }
}
