package org.audiodigit.audio.label;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.audiodigit.common.Formats;
import org.audiodigit.signal.Utterances;

/**
 * The words of a recording of which the spoken sequence is known. The sequence is right where the
 * two differ.
 *
 * @param labels labels of the sequence by the index of the word in the transcript, in order;
 *     without words that the sequence does not have, and words that are too long for one
 * @param differences one sentence each
 */
public record SequenceMatch(Map<Integer, String> labels, List<String> differences) {

    public SequenceMatch {
        labels = new LinkedHashMap<>(labels);
        differences = List.copyOf(differences);
    }

    /**
     * Aligns a sequence with a transcript.
     *
     * @throws IllegalArgumentException if they are too long
     */
    public static SequenceMatch of(List<String> sequence, Transcript transcript) {
        Map<Integer, String> labels = new LinkedHashMap<>();
        List<String> differences = new ArrayList<>();
        for (LabelAlignment.Step step : LabelAlignment.of(sequence, transcript.labels()).steps()) {
            if (step.kind() == LabelAlignment.Kind.DELETION) {
                differences.add(missing(sequence, step, transcript));
                continue;
            }
            TranscribedWord word = transcript.words().get(step.found());
            String at = " at " + Formats.seconds(word.start());
            if (step.kind() == LabelAlignment.Kind.INSERTION) {
                differences.add(
                        "The %s%s is not in the sequence and was left out."
                                .formatted(quoted(word.label()), at));
                continue;
            }
            String expected = sequence.get(step.expected());
            String position = position(sequence, step) + at;
            if (word.seconds() > Utterances.MAX_WORD_SECONDS) {
                differences.add(
                        position
                                + " takes %s, which is too long for one word, and was left out."
                                        .formatted(Formats.seconds(word.seconds())));
                continue;
            }
            if (step.kind() == LabelAlignment.Kind.SUBSTITUTION) {
                differences.add(
                        position + " was recognised as " + quoted(word.label()) + "; check it.");
            }
            labels.put(step.found(), expected);
        }
        return new SequenceMatch(labels, differences);
    }

    private static String missing(
            List<String> sequence, LabelAlignment.Step step, Transcript transcript) {
        List<TranscribedWord> words = transcript.words();
        double from = step.found() == 0 ? 0 : words.get(step.found() - 1).end();
        double to =
                step.found() == words.size()
                        ? transcript.seconds()
                        : words.get(step.found()).start();
        return "%s was not found between %s and %s."
                .formatted(position(sequence, step), Formats.seconds(from), Formats.seconds(to));
    }

    private static String position(List<String> sequence, LabelAlignment.Step step) {
        return "Word %d of the sequence, %s,"
                .formatted(step.expected() + 1, quoted(sequence.get(step.expected())));
    }

    private static String quoted(String label) {
        return '"' + WordCollector.singleLine(label) + '"';
    }
}
