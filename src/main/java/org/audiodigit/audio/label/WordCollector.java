package org.audiodigit.audio.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Checks and collects the words of a label file. */
final class WordCollector {

    /** More than the words of a day without pauses. */
    private static final int MAX_WORDS = 500_000;

    private static final int MAX_LABEL_LENGTH = 1000;
    private static final int MAX_QUOTED = 30;
    private static final double MAX_SECONDS = 1e8; // three years
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[+-]?([0-9]{1,20}(\\.[0-9]{0,30})?|\\.[0-9]{1,30})([eE][+-]?[0-9]{1,3})?");

    /** Marks labels that are not sure in formats without a column for it. */
    private static final String NOT_SURE = "?";

    private final LabelSource source;
    private final List<LocatedWord> words = new ArrayList<>();

    /** A word and the line that it is from. */
    private record LocatedWord(int line, TranscribedWord word) {}

    WordCollector(LabelSource source) {
        this.source = source;
    }

    /** The label as text, with a question mark if it is not sure, on one line. */
    static String marked(TranscribedWord word) {
        return singleLine(word.label()) + (word.sure() ? "" : NOT_SURE);
    }

    static String singleLine(String label) {
        return label.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Parses a number of a line. */
    double number(int line, String text, String name) throws LabelException {
        if (!isNumber(text.strip())) {
            throw source.error(line, "the " + name + " is not a number: " + quoted(text));
        }
        return Double.parseDouble(text.strip());
    }

    /** Adds a word whose label may end in a question mark. */
    void addMarked(int line, double start, double end, String label) throws LabelException {
        String text = singleLine(label);
        boolean unsure = text.length() > NOT_SURE.length() && text.endsWith(NOT_SURE);
        String plain = unsure ? text.substring(0, text.length() - NOT_SURE.length()) : text;
        add(line, start, end, plain, 1, !unsure);
    }

    void add(int line, double start, double end, String label, double probability, boolean sure)
            throws LabelException {
        String text = singleLine(label);
        if (!(start >= 0)) {
            throw source.error(line, "the start is negative");
        }
        if (!(end <= MAX_SECONDS)) {
            throw source.error(line, "the end is too large: " + end);
        }
        if (start == end) {
            throw source.error(line, "the label is a point; a word needs a start and an end");
        }
        if (!(start < end)) {
            throw source.error(line, "the end is before the start");
        }
        if (text.isEmpty()) {
            throw source.error(line, "the label has no text");
        }
        if (text.length() > MAX_LABEL_LENGTH) {
            throw source.error(
                    line, "the label is longer than " + MAX_LABEL_LENGTH + " characters");
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw source.error(line, "the probability is not between 0 and 1");
        }
        if (words.size() == MAX_WORDS) {
            throw source.error(line, "the file has more than " + MAX_WORDS + " labels");
        }
        words.add(new LocatedWord(line, new TranscribedWord(start, end, text, probability, sure)));
    }

    /** The words in order of time. */
    List<TranscribedWord> words() throws LabelException {
        words.sort(Comparator.comparingDouble(located -> located.word().start()));
        for (int i = 1; i < words.size(); i++) {
            LocatedWord word = words.get(i);
            LocatedWord previous = words.get(i - 1);
            if (word.word().start() < previous.word().end()) {
                throw source.error(
                        word.line(),
                        "the label overlaps that of line %d".formatted(previous.line()));
            }
        }
        return words.stream().map(LocatedWord::word).toList();
    }

    static String quoted(String text) {
        String line = singleLine(text);
        boolean isLong = line.length() > MAX_QUOTED;
        return '"' + (isLong ? line.substring(0, MAX_QUOTED) + "…" : line) + '"';
    }
}
