package org.audiodigit.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoiseFloorTest {

    private final NoiseFloor floor = new NoiseFloor();

    @Test
    void isNegativeInfinityAtFirst() {
        assertThat(floor.level()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void wordDoesNotRaiseTheFloor() {
        add(100, -60);
        add(150, -20);

        assertThat(floor.level()).isEqualTo(-60);
    }

    @Test
    void adaptsToNoiseInTwoSeconds() {
        add(200, -60);
        add(185, -40);

        assertThat(floor.level()).isEqualTo(-40);
    }

    @Test
    void adaptsToSilenceQuickly() {
        add(200, -40);
        add(20, -70);

        assertThat(floor.level()).isEqualTo(-70);
    }

    @Test
    void initialFloorIsLimited() {
        add(50, -15);
        assertThat(floor.level()).isEqualTo(-36);
        add(60, -15);
        assertThat(floor.level()).isEqualTo(-15);
    }

    private void add(int frames, double level) {
        for (int i = 0; i < frames; i++) {
            floor.add(level);
        }
    }
}
