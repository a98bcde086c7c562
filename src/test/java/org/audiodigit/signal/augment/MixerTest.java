package org.audiodigit.signal.augment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MixerTest {

    private static final float[] SOUND = {1, 2, 3};

    @Test
    void addsSoundsAtTheirPositions() {
        float[] sum = {1, 1, 1, 1, 1, 1};
        Mixer mix = new Mixer(sum);

        mix.add(SOUND, 2, 0);
        mix.add(SOUND, -1, 2);

        assertThat(sum).containsExactly(3, 5, 6, -1, -2, 1);
    }

    @Test
    void dropsSamplesBeyondTheEnd() {
        float[] sum = new float[4];

        Mixer.add(SOUND, 1, sum, 2);
        Mixer.add(SOUND, 1, sum, 4);
        Mixer.add(SOUND, 1, sum, 9);
        Mixer.add(new float[0], 1, sum, 1);

        assertThat(sum).containsExactly(0, 0, 1, 2);
    }
}
