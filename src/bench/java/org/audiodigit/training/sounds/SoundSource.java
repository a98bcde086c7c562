package org.audiodigit.training.sounds;

import java.util.random.RandomGenerator;

/** A kind of sound, of which each call makes another one. */
@FunctionalInterface
interface SoundSource {

    /** Rate of all that is made here, in Hz. */
    int RATE = 16000;

    /**
     * The same for the same state of {@code random}.
     *
     * @return amplitudes at {@value #RATE} Hz, within -1..1
     */
    float[] make(RandomGenerator random);
}
