package org.audiodigit.audio.wav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.audiodigit.audio.wav.WavFormat.Encoding;

/** Parses the {@code fmt} chunk: a WAVEFORMATEX or WAVEFORMATEXTENSIBLE. */
final class FmtChunk {

    private static final int BYTES = 16;
    private static final int EXTENSIBLE_BYTES = 40;

    /** Position of the sub-format GUID, which is {@code tag-0000-0010-8000-00AA00389B71}. */
    private static final int SUB_FORMAT = 24;

    private static final long TAG_GUID_MIDDLE = 0x0000_0010L;
    private static final long TAG_GUID_END = 0x8000_00AA_0038_9B71L;

    /**
     * In Hz. The fastest recorders, for bats and for archives, stay below this limit, so a header
     * with a higher rate is damaged; time axes and resamplers need not support it.
     */
    private static final long MAX_RATE = 1_000_000;

    private static final int MAX_PCM_BITS = 64;

    private final ByteBuffer fmt;
    private final List<String> warnings;

    private FmtChunk(ByteBuffer fmt, List<String> warnings) {
        this.fmt = fmt;
        this.warnings = warnings;
    }

    /**
     * Parses the chunk.
     *
     * @param fmt the available bytes of the chunk, in the byte order of the file
     * @param warnings receives a sentence for each contradiction that could be resolved
     * @throws IOException if the format is invalid or not supported; the message is the reason
     */
    static WavFormat parse(ByteBuffer fmt, List<String> warnings) throws IOException {
        return new FmtChunk(fmt, warnings).parse();
    }

    private WavFormat parse() throws IOException {
        require(BYTES);
        boolean extensible = unsignedShort(0) == FormatTag.EXTENSIBLE;
        if (extensible) {
            require(EXTENSIBLE_BYTES);
        }
        Encoding encoding = FormatTag.encoding(extensible ? subFormatTag() : unsignedShort(0));
        int channels = channels();
        int rate = sampleRate();
        int depth = depth(encoding);
        int bytes = bytesPerSample(encoding, channels, depth);
        int valid = extensible ? unsignedShort(18) : depth;
        boolean credible = encoding == Encoding.PCM && valid > 0 && valid < depth;
        boolean bigEndian = fmt.order() == ByteOrder.BIG_ENDIAN;
        return new WavFormat(encoding, channels, rate, credible ? valid : depth, bytes, bigEndian);
    }

    private void require(int bytes) throws IOException {
        if (fmt.remaining() < bytes) {
            throw new IOException(
                    "the fmt chunk has %d bytes; at least %d are required"
                            .formatted(fmt.remaining(), bytes));
        }
    }

    private int channels() throws IOException {
        int channels = unsignedShort(2);
        if (channels == 0) {
            throw new IOException("the header declares 0 channels");
        }
        return channels;
    }

    private int sampleRate() throws IOException {
        long rate = Integer.toUnsignedLong(fmt.getInt(4));
        if (rate == 0 || rate > MAX_RATE) {
            throw new IOException("the header declares a sample rate of " + rate + " Hz");
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
                // 8 by definition; some writers store the number of bits after decoding
                if (bits != 8) {
                    warnings.add(
                            "The header declares %d bits; %s was read with 8."
                                    .formatted(bits, encoding.label()));
                }
                return 8;
        }
    }

    private int bytesPerSample(Encoding encoding, int channels, int depth) {
        int bytesPerFrame = unsignedShort(12);
        int packed = (depth + 7) / 8;
        // the only padding that occurs in practice: 3 bytes in 4
        if (encoding == Encoding.PCM && packed == 3 && bytesPerFrame == 4 * channels) {
            return 4;
        }
        if (bytesPerFrame != packed * channels) {
            warnings.add(
                    "The header declares %d bytes per frame; the file was read with %d."
                            .formatted(bytesPerFrame, packed * channels));
        }
        return packed;
    }

    /**
     * Returns the format tag in the sub-format.
     *
     * @throws IOException if the GUID does not contain a tag
     */
    private int subFormatTag() throws IOException {
        UUID guid = guid(fmt.order());
        if (!isTag(guid) && fmt.order() == ByteOrder.BIG_ENDIAN) {
            // writers of RIFX disagree on whether a GUID consists of numbers or of bytes
            guid = guid(ByteOrder.LITTLE_ENDIAN);
        }
        if (!isTag(guid)) {
            throw FormatTag.unsupported("sub-format " + guid);
        }
        return (int) (guid.getMostSignificantBits() >>> 32);
    }

    private static boolean isTag(UUID guid) {
        return (guid.getMostSignificantBits() & 0xFFFF_FFFFL) == TAG_GUID_MIDDLE
                && guid.getMostSignificantBits() >>> 48 == 0
                && guid.getLeastSignificantBits() == TAG_GUID_END;
    }

    private UUID guid(ByteOrder order) {
        ByteBuffer bytes = fmt.duplicate().order(order);
        long first = Integer.toUnsignedLong(bytes.getInt(SUB_FORMAT));
        long second = Short.toUnsignedLong(bytes.getShort(SUB_FORMAT + 4));
        long third = Short.toUnsignedLong(bytes.getShort(SUB_FORMAT + 6));
        long last = bytes.order(ByteOrder.BIG_ENDIAN).getLong(SUB_FORMAT + 8);
        return new UUID(first << 32 | second << 16 | third, last);
    }

    private int unsignedShort(int at) {
        return Short.toUnsignedInt(fmt.getShort(at));
    }

    /** Format tags of WAVE files: the supported encodings and the names of common other ones. */
    private static final class FormatTag {

        /** The sub-format at the end of the chunk gives the encoding. */
        static final int EXTENSIBLE = 0xFFFE;

        private static final Map<Integer, Encoding> SUPPORTED =
                Map.of(1, Encoding.PCM, 3, Encoding.FLOAT, 6, Encoding.A_LAW, 7, Encoding.MU_LAW);

        /** Registered names (RFC 2361 and mmreg.h) that occur in collections of speech. */
        private static final Map<Integer, String> UNSUPPORTED =
                Map.ofEntries(
                        Map.entry(0x0002, "Microsoft ADPCM"),
                        Map.entry(0x0010, "OKI ADPCM"),
                        Map.entry(0x0011, "IMA ADPCM"),
                        Map.entry(0x0014, "G.723 ADPCM"),
                        Map.entry(0x0017, "Dialogic OKI ADPCM"),
                        Map.entry(0x0020, "Yamaha ADPCM"),
                        Map.entry(0x0022, "TrueSpeech"),
                        Map.entry(0x0031, "GSM 6.10"),
                        Map.entry(0x0040, "G.721 ADPCM"),
                        Map.entry(0x0045, "G.726 ADPCM"),
                        Map.entry(0x0050, "MPEG audio"),
                        Map.entry(0x0055, "MP3"),
                        Map.entry(0x0064, "G.726 ADPCM"),
                        Map.entry(0x0065, "G.722 ADPCM"),
                        Map.entry(0x0092, "AC-3"),
                        Map.entry(0x00FF, "AAC"),
                        Map.entry(0x0161, "Windows Media Audio"),
                        Map.entry(0x1610, "AAC"),
                        Map.entry(0x2000, "AC-3"),
                        Map.entry(0x674F, "Ogg Vorbis"),
                        Map.entry(0x704F, "Opus"),
                        Map.entry(0xF1AC, "FLAC"));

        private FormatTag() {}

        /**
         * Returns the encoding of a tag.
         *
         * @throws IOException if the encoding is not supported; the message names it
         */
        static Encoding encoding(int tag) throws IOException {
            Encoding encoding = SUPPORTED.get(tag);
            if (encoding == null) {
                String name = UNSUPPORTED.getOrDefault(tag, "unknown");
                throw unsupported(String.format("%s, tag 0x%04X", name, tag));
            }
            return encoding;
        }

        static IOException unsupported(String encoding) {
            return new IOException(
                    "unsupported encoding ("
                            + encoding
                            + "); supported are PCM, float, A-law and mu-law");
        }
    }
}
