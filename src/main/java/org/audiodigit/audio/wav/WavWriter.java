package org.audiodigit.audio.wav;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.audiodigit.files.AtomicFile;
import org.audiodigit.signal.SampleSource;
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
    public static void write(Path file, SampleSource recording) throws IOException {
        long dataBytes = 2L * recording.length();
        if (dataBytes + HEADER_BYTES - RiffChunks.HEADER_BYTES > 0xFFFF_FFFFL) {
            throw new WavException(file, "the recording is too long for a WAV file (4 GB)");
        }
        AtomicFile.write(file, out -> write(recording, out));
    }

    /** The content of a file, for a recording that is in memory. */
    public static byte[] encode(Waveform recording) throws IOException {
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(HEADER_BYTES + 2 * recording.length());
        write(recording, out);
        return out.toByteArray();
    }

    private static void write(SampleSource recording, OutputStream out) throws IOException {
        out.write(header(recording.sampleRate(), 2L * recording.length()));
        writeSamples(recording, out);
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

    private static void writeSamples(SampleSource recording, OutputStream out) throws IOException {
        int length = recording.length();
        float[] samples = new float[Math.min(BLOCK_SAMPLES, length)];
        byte[] block = new byte[2 * samples.length];
        try (SampleSource.Reader reader = recording.open()) {
            for (int at = 0; at < length; at += samples.length) {
                int count = Math.min(samples.length, length - at);
                reader.read(at, samples, 0, count);
                for (int i = 0; i < count; i++) {
                    Pcm16.put(samples[i], block, 2 * i);
                }
                out.write(block, 0, 2 * count);
            }
        }
    }

    private static byte[] ascii(String id) {
        return id.getBytes(StandardCharsets.US_ASCII);
    }
}
