package org.audiodigit.audio.device;

import be.tarsos.dsp.io.TarsosDSPAudioFormat;
import be.tarsos.dsp.io.TarsosDSPAudioInputStream;
import java.io.IOException;

/**
 * What a dispatcher can be given of a line: the mean of its channels, since a dispatcher drops half
 * the samples of two; and the end of the stream where the line has failed or delivers nothing,
 * since a dispatcher throws an {@link Error} at the first and spins at the second.
 */
final class MonoInputStream implements TarsosDSPAudioInputStream {

    private static final int BYTES = LineFormats.BYTES;

    private final TarsosDSPAudioInputStream line;
    private final int channels;
    private final TarsosDSPAudioFormat mono;
    private byte[] frames = new byte[0];

    /**
     * @param line 16 bits, signed, the lower byte first
     */
    MonoInputStream(TarsosDSPAudioInputStream line) {
        this.line = line;
        TarsosDSPAudioFormat format = line.getFormat();
        channels = format.getChannels();
        mono = new TarsosDSPAudioFormat(format.getSampleRate(), 8 * BYTES, 1, true, false);
    }

    @Override
    public int read(byte[] to, int offset, int length) {
        int wanted = length / BYTES * BYTES * channels;
        if (frames.length < wanted) {
            frames = new byte[wanted];
        }
        int count = whole(wanted) / (BYTES * channels);
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

    /** Reads until the frames are there or the line ends. */
    private int whole(int wanted) {
        int count = 0;
        while (count < wanted) {
            int read = readLine(count, wanted - count);
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
            // Not hidden: a stream that ends before it was stopped is told as a failure.
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
