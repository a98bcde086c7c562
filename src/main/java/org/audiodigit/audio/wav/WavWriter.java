package org.audiodigit.audio.wav;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.audiodigit.files.AtomicFile;
import org.audiodigit.signal.Waveform;

/** Writes mono WAV files of 16-bit PCM atomically. */
public final class WavWriter {

    private static final int HEADER_BYTES = 44;
    private static final int BLOCK_SAMPLES = 1 << 15;

    private WavWriter() {}

    /**
     * Writes or replaces {@code file}. Amplitudes are rounded to the nearest step and clipped at
     * full scale; NaN and infinity become 0.
     *
     * @throws IOException if the file cannot be written, or the recording exceeds the 4 GB of the
     *     format; an existing file then stays unchanged
     */
    public static void write(Path file, Waveform waveform) throws IOException {
        long dataBytes = 2L * waveform.length();
        if (dataBytes + HEADER_BYTES - RiffChunks.HEADER_BYTES > 0xFFFF_FFFFL) {
            throw new WavException(file, "the recording is too long for a WAV file (4 GB)");
        }
        AtomicFile.write(
                file,
                out -> {
                    out.write(header(waveform.sampleRate(), dataBytes));
                    writeSamples(waveform.samples(), out);
                });
    }

    private static byte[] header(int sampleRate, long dataBytes) {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF"))
                .putInt((int) (dataBytes + HEADER_BYTES - RiffChunks.HEADER_BYTES));
        header.put(ascii("WAVE"));
        header.put(ascii("fmt ")).putInt(16);
        header.putShort((short) 1).putShort((short) 1);
        header.putInt(sampleRate).putInt(2 * sampleRate);
        header.putShort((short) 2).putShort((short) 16);
        header.put(ascii("data")).putInt((int) dataBytes);
        return header.array();
    }

    private static void writeSamples(float[] samples, OutputStream out) throws IOException {
        int blockSamples = Math.min(samples.length, BLOCK_SAMPLES);
        ByteBuffer block = ByteBuffer.allocate(2 * blockSamples).order(ByteOrder.LITTLE_ENDIAN);
        int count;
        for (int at = 0; at < samples.length; at += count) {
            count = Math.min(blockSamples, samples.length - at);
            block.clear();
            for (int i = at; i < at + count; i++) {
                block.putShort(Pcm16.of(samples[i]));
            }
            out.write(block.array(), 0, block.position());
        }
    }

    private static byte[] ascii(String id) {
        return id.getBytes(StandardCharsets.US_ASCII);
    }
}
