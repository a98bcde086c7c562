package org.audiodigit.audio.wav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.audiodigit.audio.wav.WavFormat.Encoding;

/** Reads the samples of a file block by block and averages the channels. */
final class ChannelMixer {

    private static final int BLOCK_BYTES = 1 << 16;

    private final BufferedFileView file;
    private final WavLayout layout;
    private final WavFormat format;
    private final SampleDecoder decoder;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private float[] interleaved = new float[0];
    private long notFinite;

    ChannelMixer(BufferedFileView file, WavLayout layout) {
        this.file = file;
        this.layout = layout;
        this.format = layout.header().format();
        this.decoder = SampleDecoder.of(format);
    }

    /**
     * Reads frames.
     *
     * @param frame index of the first frame to read
     * @param mono receives the mean of the channels, full scale -1..1, from index {@code start}
     * @param end index in {@code mono} after the last frame
     * @throws IOException if the file cannot be read
     */
    void read(long frame, float[] mono, int start, int end) throws IOException {
        int framesPerBlock = Math.max(1, BLOCK_BYTES / format.bytesPerFrame());
        allocate(Math.min(framesPerBlock, end - start));
        long position = layout.start() + frame * format.bytesPerFrame();
        int frames;
        for (int at = start; at < end; at += frames) {
            frames = Math.min(framesPerBlock, end - at);
            block.clear().limit(frames * format.bytesPerFrame());
            file.read(position, block);
            position += block.flip().limit();
            mix(frames, mono, at);
        }
    }

    private void allocate(int frames) {
        int bytes = frames * format.bytesPerFrame();
        if (block.capacity() < bytes) {
            block = ByteBuffer.allocate(bytes);
            block.order(format.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            interleaved = new float[format.channels() == 1 ? 0 : bytes / format.bytesPerSample()];
        }
    }

    /** Number of samples that were NaN or infinite and were replaced by 0. */
    long notFinite() {
        return notFinite;
    }

    private void mix(int frames, float[] mono, int at) {
        int channels = format.channels();
        float[] decoded = channels == 1 ? mono : interleaved;
        int start = channels == 1 ? at : 0;
        decoder.decode(block, decoded, start, frames * channels);
        if (format.encoding() == Encoding.FLOAT) {
            replaceNotFinite(decoded, start, frames * channels);
        }
        if (channels == 1) {
            return;
        }
        for (int frame = 0, i = 0; frame < frames; frame++) {
            double sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += interleaved[i++];
            }
            mono[at + frame] = (float) (sum / channels);
        }
    }

    private void replaceNotFinite(float[] samples, int start, int count) {
        for (int i = start; i < start + count; i++) {
            if (!Float.isFinite(samples[i])) {
                samples[i] = 0;
                notFinite++;
            }
        }
    }
}
