package org.audiodigit.audio.wav;

import java.io.IOException;
import java.util.Map;
import org.audiodigit.audio.wav.WavFormat.Encoding;

/** The number by which a WAVE file names its encoding: those read here, and names for the rest. */
final class FormatTag {

    /** The encoding is named by a sub-format further on. */
    static final int EXTENSIBLE = 0xFFFE;

    private static final Map<Integer, Encoding> READ =
            Map.of(1, Encoding.PCM, 3, Encoding.FLOAT, 6, Encoding.A_LAW, 7, Encoding.MU_LAW);

    /** The registered names (RFC 2361 and mmreg.h) that turn up in collections of speech. */
    private static final Map<Integer, String> NOT_READ =
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
     * The encoding that a tag stands for.
     *
     * @throws IOException if it is not one that is read here; the message names it
     */
    static Encoding encoding(int tag) throws IOException {
        Encoding encoding = READ.get(tag);
        if (encoding == null) {
            String name = NOT_READ.getOrDefault(tag, "unknown");
            throw unsupported(String.format("%s, tag 0x%04X", name, tag));
        }
        return encoding;
    }

    static IOException unsupported(String what) {
        return new IOException(
                "unsupported encoding (" + what + "); PCM, float, A-law and mu-law are read");
    }
}
