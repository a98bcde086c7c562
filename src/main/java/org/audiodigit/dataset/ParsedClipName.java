package org.audiodigit.dataset;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Label, speaker and take of a recording, parsed from its path.
 *
 * @param label the spoken word, digit words as digits
 * @param certain false if the file name suggests another label than the layout
 */
record ParsedClipName(String label, Optional<String> speaker, OptionalInt take, boolean certain) {

    /** At most nine digits, so that the take is an int. */
    private static final Pattern THREE_PARTS = Pattern.compile("([^_]+)_(.+)_([0-9]{1,9})");

    /** Speech Commands: hash of the speaker and number of earlier recordings of the word. */
    private static final Pattern SPEECH_COMMANDS = Pattern.compile("([^_]+)_nohash_([0-9]{1,9})");

    /** Parses {@code LABEL_SPEAKER_TAKE.wav}; the speaker may contain underscores. */
    static Optional<ParsedClipName> ofThreeParts(String fileName) {
        String stem = stem(fileName);
        Matcher parts = THREE_PARTS.matcher(stem);
        if (!parts.matches() || SPEECH_COMMANDS.matcher(stem).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new ParsedClipName(
                        DigitWords.toDigit(parts.group(1)),
                        Optional.of(parts.group(2)),
                        take(parts.group(3)),
                        true));
    }

    /** Parses any file name in a folder that is named by its label. */
    static ParsedClipName inFolder(String folder, String fileName) {
        String label = DigitWords.toDigit(folder);
        Matcher parts = SPEECH_COMMANDS.matcher(stem(fileName));
        if (parts.matches()) {
            return new ParsedClipName(
                    label, Optional.of(parts.group(1)), take(parts.group(2)), true);
        }
        Optional<ParsedClipName> threeParts = ofThreeParts(fileName);
        return threeParts
                .filter(name -> name.label().equals(label))
                .orElse(
                        new ParsedClipName(
                                label,
                                Optional.empty(),
                                OptionalInt.empty(),
                                threeParts.isEmpty()));
    }

    /** The number of the take at the end of a file name; empty without one. */
    static OptionalInt takeOf(String fileName) {
        Matcher parts = THREE_PARTS.matcher(stem(fileName));
        return parts.matches() ? take(parts.group(3)) : OptionalInt.empty();
    }

    private static OptionalInt take(String digits) {
        return OptionalInt.of(Integer.parseInt(digits));
    }

    /** Returns the name without its extension. */
    private static String stem(String fileName) {
        return fileName.substring(0, fileName.lastIndexOf('.'));
    }
}
