package org.audiodigit.audio.device;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Reads WAV files with the JDK, as a reference for formats that it reads correctly. */
final class JavaSound {

    private JavaSound() {}

    /** Amplitudes of all channels, interleaved. */
    static float[] read(Path file) throws Exception {
        try (AudioInputStream stored = AudioSystem.getAudioInputStream(file.toFile());
                AudioInputStream linear = linear(stored)) {
            AudioFormat format = linear.getFormat();
            byte[] bytes = linear.readAllBytes();
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            float[] samples = new float[bytes.length / (format.getSampleSizeInBits() / 8)];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = sample(buffer, format);
            }
            return samples;
        }
    }

    private static AudioInputStream linear(AudioInputStream stored) {
        Encoding encoding = stored.getFormat().getEncoding();
        boolean isLaw = encoding.equals(Encoding.ALAW) || encoding.equals(Encoding.ULAW);
        return isLaw ? AudioSystem.getAudioInputStream(Encoding.PCM_SIGNED, stored) : stored;
    }

    private static float sample(ByteBuffer buffer, AudioFormat format) {
        if (format.isBigEndian()) {
            throw new IllegalArgumentException("unexpected for RIFF: " + format);
        }
        int bits = format.getSampleSizeInBits();
        if (format.getEncoding().equals(Encoding.PCM_FLOAT)) {
            return bits == 32 ? buffer.getFloat() : (float) buffer.getDouble();
        }
        long value = 0;
        for (int shift = 0; shift < bits; shift += 8) {
            value |= (buffer.get() & 0xFFL) << shift;
        }
        if (format.getEncoding().equals(Encoding.PCM_UNSIGNED)) {
            return (float) ((value - (1L << bits - 1)) / (double) (1L << bits - 1));
        }
        return (float) ((value << 64 - bits >> 64 - bits) / (double) (1L << bits - 1));
    }
}
