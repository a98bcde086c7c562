package org.audiodigit.audio.wav;

import java.io.IOException;
import java.util.Map;
import org.audiodigit.audio.wav.WavFormat.Encoding;

/** Format tags of WAVE files: the supported encodings and the names of common other ones. */
final class FormatTag {

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
