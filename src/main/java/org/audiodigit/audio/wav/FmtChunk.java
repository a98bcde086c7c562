package org.audiodigit.audio.wav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.audiodigit.audio.wav.WavFormat.Encoding;

/** The {@code fmt} chunk: a WAVEFORMATEX or WAVEFORMATEXTENSIBLE. */
final class FmtChunk {

    private static final int BYTES = 16;
    private static final int EXTENSIBLE_BYTES = 40;
    private static final int SUB_FORMAT = 24;

    /**
     * In Hz. The fastest recorders there are, for bats and for archives, stay below this; a header
     * that says more is damaged, and time axes and resamplers downstream need not cope with it.
     */
    private static final long HIGHEST_RATE = 1_000_000;

    private static final int MAX_PCM_BITS = 64;

    private final ByteBuffer fmt;
    private final List<String> warnings;

    private FmtChunk(ByteBuffer fmt, List<String> warnings) {
        this.fmt = fmt;
        this.warnings = warnings;
    }

    /**
     * Reads the chunk.
     *
     * @param fmt its bytes, in the file's byte order, as far as they are there
     * @param warnings gets a sentence for each contradiction that could be resolved
     * @throws IOException if the format cannot be read here; the message is the reason
     */
    static WavFormat parse(ByteBuffer fmt, List<String> warnings) throws IOException {
        return new FmtChunk(fmt, warnings).parse();
    }

    private WavFormat parse() throws IOException {
        need(BYTES);
        boolean extensible = unsignedShort(0) == FormatTag.EXTENSIBLE;
        if (extensible) {
            need(EXTENSIBLE_BYTES);
        }
        Encoding encoding =
                FormatTag.encoding(extensible ? SubFormat.tag(fmt, SUB_FORMAT) : unsignedShort(0));
        int channels = channels();
        int rate = sampleRate();
        int depth = depth(encoding);
        int bytes = bytesPerSample(encoding, channels, depth);
        int valid = extensible ? unsignedShort(18) : depth;
        boolean credible = encoding == Encoding.PCM && valid > 0 && valid < depth;
        boolean bigEndian = fmt.order() == ByteOrder.BIG_ENDIAN;
        return new WavFormat(encoding, channels, rate, credible ? valid : depth, bytes, bigEndian);
    }

    private void need(int bytes) throws IOException {
        if (fmt.remaining() < bytes) {
            throw new IOException(
                    "has a fmt chunk of %d bytes where %d are needed"
                            .formatted(fmt.remaining(), bytes));
        }
    }

    private int channels() throws IOException {
        int channels = unsignedShort(2);
        if (channels == 0) {
            throw new IOException("has 0 channels");
        }
        return channels;
    }

    private int sampleRate() throws IOException {
        long rate = Integer.toUnsignedLong(fmt.getInt(4));
        if (rate == 0 || rate > HIGHEST_RATE) {
            throw new IOException("has a sample rate of " + rate + " Hz");
        }
        return (int) rate;
    }

    private int depth(Encoding encoding) throws IOException {
        int bits = unsignedShort(14);
        switch (encoding) {
            case PCM:
                if (bits < 1 || bits > MAX_PCM_BITS) {
                    throw FormatTag.unsupported(bits + "-bit PCM");
                }
                return bits;
            case FLOAT:
                if (bits != 32 && bits != 64) {
                    throw FormatTag.unsupported(bits + "-bit float");
                }
                return bits;
            default:
                // Eight by definition; some writers put the bits they unpack to.
                if (bits != 8) {
                    warnings.add(
                            "The header says %d bits; %s has 8, and was read so."
                                    .formatted(bits, encoding.label()));
                }
                return 8;
        }
    }

    private int bytesPerSample(Encoding encoding, int channels, int depth) {
        int bytesPerFrame = unsignedShort(12);
        int packed = (depth + 7) / 8;
        // Three bytes in four are the one padding that recorders really write.
        if (encoding == Encoding.PCM && packed == 3 && bytesPerFrame == 4 * channels) {
            return 4;
        }
        if (bytesPerFrame != packed * channels) {
            warnings.add(
                    "The header says %d bytes a frame, which cannot be; it was read with %d."
                            .formatted(bytesPerFrame, packed * channels));
        }
        return packed;
    }

    private int unsignedShort(int at) {
        return Short.toUnsignedInt(fmt.getShort(at));
    }
}
