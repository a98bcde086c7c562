package org.audiodigit.audio.device;

import static org.assertj.core.api.Assertions.assertThat;

import be.tarsos.dsp.io.jvm.JVMAudioInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class MonoInputStreamTest {

    @Test
    void averagesTwoChannels() {
        MonoInputStream stream = stream(2, bytes(100, 200, -32768, -32768, 32767, 32767, -7, -8));

        assertThat(read(stream, 8))
                .containsExactly((short) 150, Short.MIN_VALUE, Short.MAX_VALUE, (short) -7);
    }

    @Test
    void passesOneChannelThrough() {
        assertThat(read(stream(1, bytes(1, -2, 300)), 8))
                .containsExactly((short) 1, (short) -2, (short) 300);
    }

    @Test
    void endsIfTheLineFails() {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("unplugged");
                    }
                };

        assertThat(stream(1, broken).read(new byte[8], 0, 8)).isEqualTo(-1);
    }

    @Test
    void endsIfTheLineReturnsNoSamples() {
        InputStream dead =
                new InputStream() {
                    @Override
                    public int read() {
                        return -1;
                    }

                    @Override
                    public int read(byte[] to, int offset, int length) {
                        return 0;
                    }
                };

        assertThat(stream(2, dead).read(new byte[8], 0, 8)).isEqualTo(-1);
    }

    @Test
    void dispatcherReceivesEverySampleOfTwoChannels() {
        int frames = 1000;
        int[] samples = new int[2 * frames];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = i / 2 * 10;
        }
        List<Float> received = new ArrayList<>();
        new InputLine(stream(2, bytes(samples)), () -> {})
                .forEachBlock(
                        64,
                        block -> {
                            for (float sample : block) {
                                received.add(sample);
                            }
                            return true;
                        });

        assertThat(received).hasSize(frames);
        for (int i = 0; i < frames; i++) {
            assertThat(Math.round(received.get(i) * 32768)).isEqualTo(i * 10);
        }
    }

    private static short[] read(MonoInputStream stream, int bytes) {
        byte[] to = new byte[bytes];
        int count = stream.read(to, 0, bytes);
        short[] samples = new short[count / 2];
        ByteBuffer.wrap(to).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    private static MonoInputStream stream(int channels, byte[] bytes) {
        return stream(channels, new ByteArrayInputStream(bytes));
    }

    private static MonoInputStream stream(int channels, InputStream bytes) {
        AudioFormat format = new AudioFormat(48_000, 16, channels, true, false);
        return new MonoInputStream(
                new JVMAudioInputStream(
                        new AudioInputStream(bytes, format, AudioSystem.NOT_SPECIFIED)));
    }

    private static byte[] bytes(int... samples) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int sample : samples) {
            bytes.putShort((short) sample);
        }
        return bytes.array();
    }
}
