package org.audiodigit.audio.device;

import org.audiodigit.audio.device.MicrophoneListener.Quality;
import org.audiodigit.signal.Waveform;

/**
 * Monitors whether the input of a microphone is suitable for recognition. A single sample at full
 * scale may be accidental; three in a block indicate clipping.
 */
public final class InputQualityMonitor {

    private static final float FULL_SCALE = 0.999f;
    private static final int MIN_CLIPPED = 3; // samples in a block
    private static final double CLIPPING_HOLD_SECONDS = 1;
    private static final double QUIET_PEAK = -50; // dB of full scale
    private static final double QUIET_SECONDS = 3;

    /** Below the noise of any active device; a quiet room may be below {@link #QUIET_PEAK}. */
    private static final double MUTED_PEAK = -85; // dB of full scale

    private double sinceClipping = Double.POSITIVE_INFINITY;
    private double sinceSound;
    private boolean hadSound;

    /** Returns the quality after this block. */
    Quality update(Waveform block, Level level) {
        sinceClipping = isClipped(block) ? 0 : sinceClipping + block.seconds();
        hadSound |= level.peak() > QUIET_PEAK;
        boolean sound = level.peak() > (hadSound ? MUTED_PEAK : QUIET_PEAK);
        sinceSound = sound ? 0 : sinceSound + block.seconds();
        if (sinceClipping < CLIPPING_HOLD_SECONDS) {
            return Quality.CLIPPING;
        }
        return sinceSound > QUIET_SECONDS ? Quality.TOO_QUIET : Quality.GOOD;
    }

    /** Whether the input level was too high for the device, so that wave tops are cut off. */
    public static boolean isClipped(Waveform waveform) {
        int count = 0;
        for (float sample : waveform.samples()) {
            if (Math.abs(sample) >= FULL_SCALE) {
                count++;
            }
        }
        return count >= MIN_CLIPPED;
    }
}
