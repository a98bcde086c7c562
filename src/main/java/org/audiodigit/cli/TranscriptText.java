package org.audiodigit.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.audio.label.Transcript;
import org.audiodigit.common.Formats;

/**
 * Formats a transcript as one line: source, duration, and each word with its times in seconds. A
 * question mark follows words that are not sure.
 */
final class TranscriptText {

    private TranscriptText() {}

    static String of(String source, Transcript transcript) {
        List<TranscribedWord> words = transcript.words();
        return plain(source)
                + "  "
                + Formats.seconds(transcript.seconds())
                + "  "
                + (words.isEmpty() ? "no words" : Formats.count(words.size(), "word"))
                + words.stream().map(TranscriptText::word).collect(Collectors.joining());
    }

    private static String word(TranscribedWord word) {
        return "  %s%s (%s)".formatted(plain(word.label()), word.sure() ? "" : "?", times(word));
    }

    /** Start and end, e.g. {@code 0.52-0.91}. */
    static String times(TranscribedWord word) {
        return Formats.decimal(word.start(), 2) + "-" + Formats.decimal(word.end(), 2);
    }

    /** A line break in a name would split the line. */
    static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
