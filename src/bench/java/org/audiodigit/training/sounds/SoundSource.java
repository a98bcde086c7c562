package org.audiodigit.training.sounds;

import java.util.random.RandomGenerator;

/** Synthesises sounds of one kind, a different one with each call. */
@FunctionalInterface
interface SoundSource {

    /** Sample rate of the sounds in Hz. */
    int RATE = 16000;

    /**
     * Synthesises a sound that depends on the state of {@code random} alone.
     *
     * @return amplitudes at {@value #RATE} Hz, within -1..1
     */
    float[] make(RandomGenerator random);
}
