package org.audiodigit.audio.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleBufferTest {

    private final SampleBuffer buffer = new SampleBuffer(10, 0.5);

    @Test
    void addsUpToTheMaximumLength() {
        assertThat(buffer.add(new float[] {1, 2})).isEqualTo(2);
        assertThat(buffer.isFull()).isFalse();
        assertThat(buffer.add(new float[] {3, 4, 5, 6})).isEqualTo(3);
        assertThat(buffer.isFull()).isTrue();
        assertThat(buffer.add(new float[] {7})).isZero();

        assertThat(buffer.waveform().samples()).containsExactly(1, 2, 3, 4, 5);
        assertThat(buffer.waveform().sampleRate()).isEqualTo(10);
    }

    @Test
    void returnsCopies() {
        buffer.add(new float[] {1});
        buffer.waveform().samples()[0] = 9;

        assertThat(buffer.waveform().samples()).containsExactly(1);
    }
}
