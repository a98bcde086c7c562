package org.audiodigit.audio.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.audiodigit.audio.label.LabelAlignment.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequenceMatchTest {

    private static List<String> labels(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(" "));
    }

    /** Words of half a second, one per second from second 1. */
    private static Transcript transcript(String text) {
        List<TranscribedWord> words = new ArrayList<>();
        for (String label : labels(text)) {
            int start = words.size() + 1;
            words.add(SampleTranscripts.word(start, start + 0.5, label));
        }
        return new Transcript(words.size() + 2, words);
    }

    @ParameterizedTest
    @CsvSource({
        "1 2 3, 1 2 3, 0, 0, 0",
        "1 2 3, 1 9 3, 1, 0, 0",
        "1 2 3, 1 3, 0, 0, 1",
        "1 2 3, 1 2 2 3, 0, 1, 0",
        "1 2 3 4, 2 3 4 5, 0, 1, 1",
        "1 2 3, '', 0, 0, 3",
        "'', 1 2, 0, 2, 0",
        "'', '', 0, 0, 0",
        "1 2 3 4 5 6, 9 3 4 6 6, 2, 0, 1",
    })
    void errorsAreCounted(
            String expected, String found, int substitutions, int insertions, int deletions) {
        LabelAlignment alignment = LabelAlignment.of(labels(expected), labels(found));

        assertThat(alignment.count(Kind.SUBSTITUTION)).isEqualTo(substitutions);
        assertThat(alignment.count(Kind.INSERTION)).isEqualTo(insertions);
        assertThat(alignment.count(Kind.DELETION)).isEqualTo(deletions);
        assertThat(alignment.errors()).isEqualTo(substitutions + insertions + deletions);
    }

    @Test
    void sequencesThatWouldExhaustTheMemoryAreRefused() {
        List<String> many = Collections.nCopies(20_000, "1");

        assertThatThrownBy(() -> LabelAlignment.of(many, many))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("20000 and 20000 labels are too many to align");
    }

    @Test
    void wordsHaveTheLabelsOfTheSequence() {
        SequenceMatch match = SequenceMatch.of(labels("4 7 2"), transcript("4 7 2"));

        assertThat(match.labels()).containsExactly(entry(0, "4"), entry(1, "7"), entry(2, "2"));
        assertThat(match.differences()).isEmpty();
    }

    @Test
    void aWordThatWasRecognisedAsAnotherIsNamed() {
        SequenceMatch match = SequenceMatch.of(labels("4 7 2"), transcript("4 1 2"));

        assertThat(match.labels()).containsExactly(entry(0, "4"), entry(1, "7"), entry(2, "2"));
        assertThat(match.differences())
                .containsExactly(
                        "Word 2 of the sequence, \"7\", at 2.00 s was recognised as \"1\"; check it.");
    }

    @Test
    void missingAndAdditionalWordsAreNamedAndLeftOut() {
        SequenceMatch match = SequenceMatch.of(labels("4 7 2 5 6 0"), transcript("4 2 5 9 6 0 8"));

        assertThat(match.labels().keySet()).containsExactly(0, 1, 2, 4, 5);
        assertThat(match.labels().values()).containsExactly("4", "2", "5", "6", "0");
        assertThat(match.differences())
                .containsExactly(
                        "Word 2 of the sequence, \"7\", was not found between 1.50 s and 2.00 s.",
                        "The \"9\" at 4.00 s is not in the sequence and was left out.",
                        "The \"8\" at 7.00 s is not in the sequence and was left out.");
    }

    @Test
    void twoWordsInOneAreLeftOut() {
        Transcript transcript =
                new Transcript(
                        5,
                        List.of(
                                SampleTranscripts.word(1, 1.5, "4"),
                                SampleTranscripts.word(2, 3.5, "7")));

        SequenceMatch match = SequenceMatch.of(labels("4 7 2"), transcript);

        assertThat(match.labels()).containsExactly(entry(0, "4"));
        assertThat(match.differences())
                .containsExactly(
                        "Word 2 of the sequence, \"7\", at 2.00 s takes 1.50 s, which is too long for"
                                + " one word, and was left out.",
                        "Word 3 of the sequence, \"2\", was not found between 3.50 s and 5.00 s.");
    }

    @Test
    void aMarginEndsAtTheNeighboursAndTheEndsOfTheRecording() {
        Transcript transcript =
                new Transcript(
                        2,
                        List.of(
                                SampleTranscripts.word(0.05, 0.5, "a"),
                                SampleTranscripts.word(0.75, 1, "b"),
                                SampleTranscripts.word(1.05, 2, "c")));

        assertThat(transcript.withMargin(0, 0.125))
                .isEqualTo(SampleTranscripts.word(0, 0.625, "a"));
        assertThat(transcript.withMargin(1, 0.125))
                .isEqualTo(SampleTranscripts.word(0.625, 1.05, "b"));
        assertThat(transcript.withMargin(2, 0.125)).isEqualTo(SampleTranscripts.word(1, 2, "c"));
    }

    @Test
    void wordsThatOverlapAreNoTranscript() {
        List<TranscribedWord> words =
                List.of(SampleTranscripts.word(0, 1, "a"), SampleTranscripts.word(0.9, 2, "b"));

        assertThatThrownBy(() -> new Transcript(3, words))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
