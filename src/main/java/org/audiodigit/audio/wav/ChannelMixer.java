package org.audiodigit.audio.wav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.audiodigit.audio.wav.WavFormat.Encoding;

/** Reads the samples of a file block by block and averages its channels. */
final class ChannelMixer {

    private static final int BLOCK_BYTES = 1 << 16;

    /** The longest array that every Java virtual machine can make. */
    private static final int MOST_SAMPLES = Integer.MAX_VALUE - 8;

    private final WavFormat format;
    private final SampleDecoder decoder;
    private long notFinite;

    ChannelMixer(WavFormat format) {
        this.format = format;
        this.decoder = SampleDecoder.of(format);
    }

    /**
     * Reads the samples.
     *
     * @return {@code [frames]}, full scale -1..1
     * @throws IOException if there are more than memory holds, or the file cannot be read
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

    /** How many samples were NaN or infinite and became 0. */
    long notFinite() {
        return notFinite;
    }

    private void mix(ByteBuffer block, int frames, float[] interleaved, float[] mono, int at) {
        int channels = format.channels();
        int start = channels == 1 ? at : 0;
        decoder.decode(block, interleaved, start, frames * channels);
        if (format.encoding() == Encoding.FLOAT) {
            silenceNotFinite(interleaved, start, frames * channels);
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

    private void silenceNotFinite(float[] samples, int start, int count) {
        for (int i = start; i < start + count; i++) {
            if (!Float.isFinite(samples[i])) {
                samples[i] = 0;
                notFinite++;
            }
        }
    }

    private static float[] allocate(long frames) throws IOException {
        if (frames > MOST_SAMPLES) {
            throw new IOException("is too long: " + frames + " frames");
        }
        try {
            return new float[(int) frames];
        } catch (OutOfMemoryError e) {
            // One large request that was refused; nothing else has been harmed by it.
            throw new IOException(
                    "is too long for the memory that Java may use: " + frames + " frames");
        }
    }
}
