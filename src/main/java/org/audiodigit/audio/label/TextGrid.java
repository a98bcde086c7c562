package org.audiodigit.audio.label;

import java.util.List;
import org.audiodigit.common.Formats;

/**
 * The TextGrid of Praat, as text in its long or short form; the long form is written. Words are the
 * intervals of the tier "words" or, without one, of the first tier of intervals. Intervals without
 * text are pauses.
 */
final class TextGrid implements LabelCodec {

    private static final String TIER = "words";
    private static final int DECIMALS = 6;

    @Override
    public String write(String recording, Transcript transcript) {
        List<TranscribedWord> words = transcript.words();
        double lastEnd = words.isEmpty() ? 0 : words.get(words.size() - 1).end();
        String end = seconds(Math.max(transcript.seconds(), lastEnd));
        Intervals intervals = new Intervals();
        for (TranscribedWord word : words) {
            intervals.addPauseUntil(seconds(word.start()));
            intervals.add(seconds(word.end()), WordCollector.marked(word));
        }
        intervals.addPauseUntil(end);
        return """
        File type = "ooTextFile"
        Object class = "TextGrid"

        xmin = 0
        xmax = %s
        tiers? <exists>
        size = 1
        item []:
            item [1]:
                class = "IntervalTier"
                name = "%s"
                xmin = 0
                xmax = %s
                intervals: size = %d
        """
                        .formatted(end, TIER, end, intervals.count)
                + intervals.text;
    }

    private static String seconds(double seconds) {
        return Formats.decimal(seconds, DECIMALS);
    }

    /** Intervals that follow each other without gaps. */
    private static final class Intervals {

        private final StringBuilder text = new StringBuilder();
        private String last = seconds(0);
        private int count;

        private void addPauseUntil(String end) {
            if (!end.equals(last)) {
                add(end, "");
            }
        }

        private void add(String end, String label) {
            count++;
            text.append("        intervals [%d]:\n".formatted(count))
                    .append("            xmin = %s\n".formatted(last))
                    .append("            xmax = %s\n".formatted(end))
                    .append("            text = \"%s\"\n".formatted(label.replace("\"", "\"\"")));
            last = end;
        }
    }

    @Override
    public WordCollector read(LabelSource source) throws LabelException {
        TextGridTokens tokens = new TextGridTokens(source);
        readHeader(tokens, source);
        WordCollector best = null;
        int tiers = tokens.count();
        for (int i = 0; i < tiers; i++) {
            String kind = tokens.text();
            String name = tokens.text();
            tokens.number();
            tokens.number();
            if (kind.equals("TextTier")) {
                skipPoints(tokens);
            } else if (kind.equals("IntervalTier")) {
                WordCollector words = intervals(tokens, source);
                best = best == null || name.equalsIgnoreCase(TIER) ? words : best;
                if (name.equalsIgnoreCase(TIER)) {
                    return best;
                }
            } else {
                throw source.error(
                        tokens.line(), "unknown kind of tier " + WordCollector.quoted(kind));
            }
        }
        if (best == null) {
            throw source.error(tokens.line(), "the TextGrid has no tier of intervals");
        }
        return best;
    }

    private static void readHeader(TextGridTokens tokens, LabelSource source)
            throws LabelException {
        if (source.text().startsWith("ooBinaryFile")) {
            throw source.error(1, "is a binary TextGrid; save it as a text file");
        }
        boolean isText = tokens.peek() == TextGridTokens.Kind.TEXT;
        if (!isText || !tokens.text().startsWith("ooTextFile")) {
            throw source.error(1, "is not a text file of Praat");
        }
        String kind = tokens.text();
        if (!kind.equals("TextGrid")) {
            throw source.error(
                    tokens.line(), "has a " + WordCollector.quoted(kind) + ", not a TextGrid");
        }
        tokens.number();
        tokens.number();
        if (!tokens.flag().equals("exists")) {
            throw source.error(tokens.line(), "the TextGrid has no tiers");
        }
    }

    private static WordCollector intervals(TextGridTokens tokens, LabelSource source)
            throws LabelException {
        WordCollector words = new WordCollector(source);
        int count = tokens.count();
        for (int i = 0; i < count; i++) {
            double start = tokens.number();
            double end = tokens.number();
            String label = tokens.text();
            if (!label.isBlank()) {
                words.addMarked(tokens.line(), start, end, label);
            }
        }
        return words;
    }

    private static void skipPoints(TextGridTokens tokens) throws LabelException {
        int count = tokens.count();
        for (int i = 0; i < count; i++) {
            tokens.number();
            tokens.text();
        }
    }
}
