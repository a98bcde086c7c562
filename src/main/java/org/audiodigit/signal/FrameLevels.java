package org.audiodigit.signal;

import java.util.OptionalDouble;

/** The level of frames of 25 ms every 10 ms, sample by sample; a constant offset is no sound. */
final class FrameLevels {

    private static final double FRAME_SECONDS = 0.025;
    private static final double HOP_SECONDS = 0.010;

    private final SampleRingBuffer samples;
    private final int frame;
    private final int hop;
    private long next;

    /**
     * @param samples gets them before they are asked about here
     * @param sampleRate in Hz
     */
    FrameLevels(SampleRingBuffer samples, int sampleRate) {
        this.samples = samples;
        frame = (int) Math.max(1, Math.round(FRAME_SECONDS * sampleRate));
        hop = (int) Math.max(1, Math.round(HOP_SECONDS * sampleRate));
        next = frame;
    }

    int frameLength() {
        return frame;
    }

    int hop() {
        return hop;
    }

    /** The level in dB of full scale of the frame that the newest sample completes, if any. */
    OptionalDouble completed() {
        long count = samples.count();
        if (count < next) {
            return OptionalDouble.empty();
        }
        next += hop;
        double sum = 0;
        double squares = 0;
        for (float sample : samples.between(count - frame, count)) {
            sum += sample;
            squares += (double) sample * sample;
        }
        double meanSquare = Math.max(squares - sum * sum / frame, 0) / frame;
        return OptionalDouble.of(10 * Math.log10(meanSquare + 1e-12));
    }
}
