package org.audiodigit.audio.wav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.audiodigit.audio.wav.WavFormat.Encoding;

/** Reads the samples of a file block by block and averages the channels. */
final class ChannelMixer {

    private static final int BLOCK_BYTES = 1 << 16;

    /** Maximum length of an array in every Java virtual machine. */
    private static final int MAX_SAMPLES = Integer.MAX_VALUE - 8;

    private final WavFormat format;
    private final SampleDecoder decoder;
    private long notFinite;

    ChannelMixer(WavFormat format) {
        this.format = format;
        this.decoder = SampleDecoder.of(format);
    }

    /**
     * Reads all samples.
     *
     * @return mean of the channels {@code [frames]}, full scale -1..1
     * @throws IOException if the samples do not fit into memory or the file cannot be read
     */
    float[] read(BufferedFileView file, WavLayout layout) throws IOException {
        float[] mono = allocate(layout.header().frames());
        int framesPerBlock = Math.max(1, BLOCK_BYTES / format.bytesPerFrame());
        ByteBuffer block =
                ByteBuffer.allocate(Math.min(framesPerBlock, mono.length) * format.bytesPerFrame());
        block.order(format.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        float[] interleaved =
                format.channels() == 1
                        ? mono
                        : new float[block.capacity() / format.bytesPerSample()];
        long position = layout.start();
        int frames;
        for (int at = 0; at < mono.length; at += frames) {
            frames = Math.min(framesPerBlock, mono.length - at);
            block.clear().limit(frames * format.bytesPerFrame());
            file.read(position, block);
            position += block.flip().limit();
            mix(block, frames, interleaved, mono, at);
        }
        return mono;
    }

    /** Number of samples that were NaN or infinite and were replaced by 0. */
    long notFinite() {
        return notFinite;
    }

    private void mix(ByteBuffer block, int frames, float[] interleaved, float[] mono, int at) {
        int channels = format.channels();
        int start = channels == 1 ? at : 0;
        decoder.decode(block, interleaved, start, frames * channels);
        if (format.encoding() == Encoding.FLOAT) {
            replaceNotFinite(interleaved, start, frames * channels);
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

    private static float[] allocate(long frames) throws IOException {
        if (frames > MAX_SAMPLES) {
            throw new IOException("the recording is too long: " + frames + " frames");
        }
        try {
            return new float[(int) frames];
        } catch (OutOfMemoryError e) {
            // only this one large request failed; the rest of the program is not affected
            throw new IOException(
                    "the recording does not fit into the Java heap: " + frames + " frames");
        }
    }
}
