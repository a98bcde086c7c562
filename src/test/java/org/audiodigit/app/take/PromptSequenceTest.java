package org.audiodigit.app.take;

import static org.assertj.core.api.Assertions.assertThat;
import static org.audiodigit.app.take.PromptSequence.inRounds;

import java.util.List;
import java.util.Optional;
import org.audiodigit.app.take.PromptSequence.Prompt;
import org.junit.jupiter.api.Test;

class PromptSequenceTest {

    private final List<String> labels = List.of("yes", "no");

    @Test
    void everyLabelIsPromptedOnceInEachRound() {
        PromptSequence sequence = new PromptSequence(inRounds(labels, 3), List.of());
        StringBuilder prompts = new StringBuilder();
        while (sequence.current().isPresent()) {
            Prompt prompt = sequence.current().get();
            prompts.append(prompt.label()).append(prompt.take()).append(' ');
            sequence.setRecorded(prompt);
        }
        assertThat(prompts).hasToString("yes0 no0 yes1 no1 yes2 no2 ");
        assertThat(sequence.recordedCount()).isEqualTo(sequence.total()).isEqualTo(6);
    }

    @Test
    void existingRecordingsAreSkipped() {
        PromptSequence sequence =
                new PromptSequence(
                        inRounds(labels, 3), List.of(new Prompt("no", 0), new Prompt("yes", 1)));
        assertThat(sequence.current()).contains(new Prompt("yes", 0));
        assertThat(sequence.next()).contains(new Prompt("no", 1));
        assertThat(sequence.recordedCount()).isEqualTo(2);
    }

    @Test
    void recordingsOfOtherLabelsDoNotCount() {
        PromptSequence sequence =
                new PromptSequence(
                        inRounds(labels, 3), List.of(new Prompt("seven", 0), new Prompt("no", 3)));
        assertThat(sequence.recordedCount()).isZero();
    }

    @Test
    void aMissingWordIsPromptedAgain() {
        PromptSequence sequence = new PromptSequence(inRounds(labels, 3), List.of());
        sequence.setRecorded(new Prompt("yes", 0));
        sequence.setRecorded(new Prompt("no", 0));
        assertThat(sequence.last()).contains(new Prompt("no", 0));
        sequence.setMissing(new Prompt("no", 0));
        assertThat(sequence.current()).contains(new Prompt("no", 0));
        assertThat(sequence.last()).contains(new Prompt("yes", 0));
    }

    @Test
    void aRecordedWordIsRepeatedBeforeTheMissingOnes() {
        Prompt first = new Prompt("a", 0);
        PromptSequence sequence =
                new PromptSequence(inRounds(List.of("a", "b"), 3), List.of(first));
        sequence.repeat(Optional.of(first));
        assertThat(sequence.current()).contains(first);
        assertThat(sequence.next()).contains(new Prompt("b", 0));
        assertThat(sequence.recordedCount()).isEqualTo(1);

        sequence.setRecorded(first);
        assertThat(sequence.repeated()).isEmpty();
        assertThat(sequence.current()).contains(new Prompt("b", 0));
        assertThat(sequence.recordedCount()).isEqualTo(1);

        sequence.repeat(Optional.of(new Prompt("b", 0)));
        assertThat(sequence.repeated()).isEmpty();
        sequence.repeat(Optional.of(first));
        sequence.setMissing(first);
        assertThat(sequence.repeated()).isEmpty();
        assertThat(sequence.current()).contains(first);
    }

    @Test
    void everyRoundHasAnotherOrderAndNoWordFollowsItself() {
        List<String> words = List.of("a", "b", "c");
        for (long seed = 0; seed < 50; seed++) {
            List<Prompt> prompts = PromptSequence.shuffled(words, 4, seed);
            assertThat(prompts).containsExactlyInAnyOrderElementsOf(inRounds(words, 4));
            assertThat(prompts).isEqualTo(PromptSequence.shuffled(words, 4, seed));
            for (int i = 1; i < prompts.size(); i++) {
                assertThat(prompts.get(i).label()).isNotEqualTo(prompts.get(i - 1).label());
            }
        }
        assertThat(PromptSequence.shuffled(words, 4, 1))
                .isNotEqualTo(PromptSequence.shuffled(words, 4, 2));
        assertThat(PromptSequence.shuffled(List.of("a"), 2, 1)).hasSize(2);
    }
}
