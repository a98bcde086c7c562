package org.audiodigit.audio.device;

import be.tarsos.dsp.io.TarsosDSPAudioFormat;
import be.tarsos.dsp.io.TarsosDSPAudioInputStream;
import java.io.IOException;

/**
 * Adapts a line for TarsosDSP's dispatcher. It returns the mean of the channels, since a dispatcher
 * drops half of the samples of two channels, and it ends if the line fails or returns no samples,
 * since a dispatcher otherwise throws an {@link Error} or loops without end.
 */
final class MonoInputStream implements TarsosDSPAudioInputStream {

    private static final int BYTES = AudioDevice.Format.BYTES_PER_SAMPLE;

    private final TarsosDSPAudioInputStream line;
    private final int channels;
    private final TarsosDSPAudioFormat mono;
    private byte[] frames = new byte[0];

    /**
     * @param line signed 16-bit samples, little-endian
     */
    MonoInputStream(TarsosDSPAudioInputStream line) {
        this.line = line;
        TarsosDSPAudioFormat format = line.getFormat();
        channels = format.getChannels();
        mono = new TarsosDSPAudioFormat(format.getSampleRate(), 8 * BYTES, 1, true, false);
    }

    @Override
    public int read(byte[] to, int offset, int length) {
        int bytes = length / BYTES * BYTES * channels;
        if (frames.length < bytes) {
            frames = new byte[bytes];
        }
        int count = readFully(bytes) / (BYTES * channels);
        for (int i = 0; i < count; i++) {
            int sum = 0;
            for (int k = i * channels; k < (i + 1) * channels; k++) {
                sum += frames[BYTES * k] & 0xFF | frames[BYTES * k + 1] << 8;
            }
            int mean = Math.round((float) sum / channels);
            to[offset + BYTES * i] = (byte) mean;
            to[offset + BYTES * i + 1] = (byte) (mean >> 8);
        }
        return count == 0 ? -1 : count * BYTES;
    }

    /** Reads up to {@code bytes}, fewer only if the line ends; returns their number. */
    private int readFully(int bytes) {
        int count = 0;
        while (count < bytes) {
            int read = readLine(count, bytes - count);
            if (read <= 0) {
                return count;
            }
            count += read;
        }
        return count;
    }

    private int readLine(int at, int length) {
        try {
            return line.read(frames, at, length);
        } catch (IOException e) {
            // not ignored: a stream that ends before it is stopped is reported as a failure
            return -1;
        }
    }

    @Override
    public TarsosDSPAudioFormat getFormat() {
        return mono;
    }

    @Override
    public long getFrameLength() {
        return line.getFrameLength();
    }

    @Override
    public long skip(long bytes) throws IOException {
        throw new IOException("a microphone cannot be skipped");
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
