package org.audiodigit.audio.label;

import java.util.Iterator;
import org.audiodigit.common.Formats;

/**
 * The label track of Audacity as its manual describes it: a line for each label with start, end and
 * text, separated by tabs. A line that begins with a backslash has the frequencies of a spectral
 * selection and is ignored.
 */
final class AudacityLabels implements LabelCodec {

    private static final int DECIMALS = 6;
    private static final int COLUMNS = 3;

    @Override
    public String write(String recording, Transcript transcript) {
        StringBuilder text = new StringBuilder();
        for (TranscribedWord word : transcript.words()) {
            text.append(Formats.decimal(word.start(), DECIMALS))
                    .append('\t')
                    .append(Formats.decimal(word.end(), DECIMALS))
                    .append('\t')
                    .append(WordCollector.marked(word))
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    public WordCollector read(LabelSource source) throws LabelException {
        WordCollector words = new WordCollector(source);
        int line = 0;
        for (Iterator<String> lines = source.text().lines().iterator(); lines.hasNext(); ) {
            String text = lines.next();
            line++;
            if (text.isBlank() || text.startsWith("\\")) {
                continue;
            }
            String[] columns = text.split("\t", COLUMNS);
            if (columns.length < 2) {
                throw source.error(line, "the line is not START tab END tab LABEL");
            }
            double start = words.number(line, columns[0], "start");
            double end = words.number(line, columns[1], "end");
            words.addMarked(line, start, end, columns.length < COLUMNS ? "" : columns[2]);
        }
        return words;
    }
}
