package org.audiodigit.audio.label;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.audiodigit.common.Formats;

/**
 * The words of a recording that become clips of a data set.
 *
 * @param transcript all words that were found
 * @param labels labels of the selected words by the index of the word in the transcript, in order
 * @param remarks sentences about words that were left out or may be wrong
 */
public record WordSelection(
        Transcript transcript, Map<Integer, String> labels, List<String> remarks) {

    public WordSelection {
        labels = new LinkedHashMap<>(labels);
        remarks = List.copyOf(remarks);
    }

    /** Selects all words. */
    public static WordSelection all(Transcript transcript) {
        Map<Integer, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < transcript.words().size(); i++) {
            labels.put(i, transcript.words().get(i).label());
        }
        return new WordSelection(transcript, labels, List.of());
    }

    /** Selects the words that are sure. */
    public static WordSelection sure(Transcript transcript) {
        Map<Integer, String> labels = new LinkedHashMap<>();
        List<String> remarks = new ArrayList<>();
        for (int i = 0; i < transcript.words().size(); i++) {
            TranscribedWord word = transcript.words().get(i);
            if (word.sure()) {
                labels.put(i, word.label());
            } else {
                remarks.add(
                        "The word at %s is not recognised reliably (%s) and was left out."
                                .formatted(
                                        Formats.seconds(word.start()),
                                        WordCollector.quoted(word.label())));
            }
        }
        return new WordSelection(transcript, labels, remarks);
    }

    /**
     * Labels the words by the sequence that was spoken.
     *
     * @param sequence the labels, separated by spaces
     * @throws IllegalArgumentException if sequence and transcript are too long to be aligned
     */
    public static WordSelection ofSequence(String sequence, Transcript transcript) {
        SequenceMatch match = SequenceMatch.of(List.of(sequence.strip().split("\\s+")), transcript);
        return new WordSelection(transcript, match.labels(), match.differences());
    }
}
