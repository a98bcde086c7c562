package org.audiodigit.audio.device;

import org.audiodigit.audio.device.MicrophoneListener.Quality;
import org.audiodigit.signal.Waveform;

/**
 * Judges block after block whether a microphone can be recognised from. One sample at full scale
 * can be chance; three in a block are a wave whose top is cut off.
 */
final class InputQualityMonitor {

    private static final float FULL_SCALE = 0.999f;
    private static final int CLIPPED = 3; // samples in a block
    private static final double REMEMBERED_SECONDS = 1;
    private static final double QUIET_PEAK = -50; // dB of full scale
    private static final double QUIET_SECONDS = 3;

    /** Under the noise of any device that is on; a room can be quieter than {@link #QUIET_PEAK}. */
    private static final double MUTED_PEAK = -85; // dB of full scale

    private double sinceClipping = Double.POSITIVE_INFINITY;
    private double sinceSound;
    private boolean everHeard;

    /** What is to be said after this block. */
    Quality judge(Waveform block, Level level) {
        boolean clipped = clipped(block) >= CLIPPED;
        sinceClipping = clipped ? 0 : sinceClipping + block.seconds();
        everHeard |= level.peak() > QUIET_PEAK;
        boolean sound = level.peak() > (everHeard ? MUTED_PEAK : QUIET_PEAK);
        sinceSound = sound ? 0 : sinceSound + block.seconds();
        if (sinceClipping < REMEMBERED_SECONDS) {
            return Quality.CLIPPING;
        }
        return sinceSound > QUIET_SECONDS ? Quality.TOO_QUIET : Quality.GOOD;
    }

    private static int clipped(Waveform block) {
        int count = 0;
        for (float sample : block.samples()) {
            if (Math.abs(sample) >= FULL_SCALE) {
                count++;
            }
        }
        return count;
    }
}
