package org.audiodigit.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleRingBufferTest {

    @Test
    void returnsTheLastSamples() {
        SampleRingBuffer ring = new SampleRingBuffer(4);
        for (int i = 0; i < 10; i++) {
            ring.add(i);
        }

        assertThat(ring.count()).isEqualTo(10);
        assertThat(ring.between(7, 9)).containsExactly(7, 8);
        assertThat(ring.between(6, 10)).containsExactly(6, 7, 8, 9);
        assertThat(ring.between(2, 8)).containsExactly(6, 7);
        assertThat(ring.between(8, 8)).isEmpty();
    }
}
