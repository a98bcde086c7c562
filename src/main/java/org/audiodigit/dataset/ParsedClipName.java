package org.audiodigit.dataset;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.audiodigit.audio.wav.WavName;

/**
 * What a recording's path tells under one layout.
 *
 * @param label what is spoken, digit words as digits
 * @param certain false if the file's own name hints at another label than the layout reads
 */
record ParsedClipName(String label, Optional<String> speaker, OptionalInt take, boolean certain) {

    /** The take is held to nine digits, so that it is an int. */
    private static final Pattern THREE_PARTS = Pattern.compile("([^_]+)_(.+)_([0-9]{1,9})");

    /** Speech Commands: a hash of the speaker, and how many times they said the word before. */
    private static final Pattern HASHED = Pattern.compile("([^_]+)_nohash_([0-9]{1,9})");

    /** A name {@code LABEL_SPEAKER_TAKE.wav}; the speaker may contain underscores. */
    static Optional<ParsedClipName> ofThreeParts(String fileName) {
        String stem = WavName.stem(fileName);
        Matcher parts = THREE_PARTS.matcher(stem);
        if (!parts.matches() || HASHED.matcher(stem).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new ParsedClipName(
                        DigitWords.label(parts.group(1)),
                        Optional.of(parts.group(2)),
                        take(parts.group(3)),
                        true));
    }

    /** Any name, in a folder named as its label. */
    static ParsedClipName inFolder(String folder, String fileName) {
        String label = DigitWords.label(folder);
        Matcher hashed = HASHED.matcher(WavName.stem(fileName));
        if (hashed.matches()) {
            return new ParsedClipName(
                    label, Optional.of(hashed.group(1)), take(hashed.group(2)), true);
        }
        Optional<ParsedClipName> named = ofThreeParts(fileName);
        return named.filter(name -> name.label().equals(label))
                .orElse(
                        new ParsedClipName(
                                label, Optional.empty(), OptionalInt.empty(), named.isEmpty()));
    }

    private static OptionalInt take(String digits) {
        return OptionalInt.of(Integer.parseInt(digits));
    }
}
