package org.audiodigit.audio.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleBufferTest {

    private final SampleBuffer store = new SampleBuffer(10, 0.5);

    @Test
    void keepsWhatFits() {
        assertThat(store.add(new float[] {1, 2})).isEqualTo(2);
        assertThat(store.isFull()).isFalse();
        assertThat(store.add(new float[] {3, 4, 5, 6})).isEqualTo(3);
        assertThat(store.isFull()).isTrue();
        assertThat(store.add(new float[] {7})).isZero();

        assertThat(store.waveform().samples()).containsExactly(1, 2, 3, 4, 5);
        assertThat(store.waveform().sampleRate()).isEqualTo(10);
    }

    @Test
    void handsOutCopies() {
        store.add(new float[] {1});
        store.waveform().samples()[0] = 9;

        assertThat(store.waveform().samples()).containsExactly(1);
    }
}
