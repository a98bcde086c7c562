package org.audiodigit.app.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.audio.label.Transcript;
import org.junit.jupiter.api.Test;

class RecognitionEntryTest {

    private final SegmentList words =
            SegmentList.of(
                    new Transcript(
                            3,
                            List.of(
                                    new TranscribedWord(1, 1.5, "4", 0.9, true),
                                    new TranscribedWord(2, 2.5, "7", 0.6, false))));

    private static Optional<Boolean> correct(SegmentList words) {
        RecognitionEntry entry = new RecognitionEntry(Path.of("two.wav"));
        entry.setResult(new RecognitionResult(Optional.empty(), words, "model"));
        return entry.outcomeProperty().get().correct();
    }

    @Test
    void anAnswerThatIsNotSureIsCorrectIfItIsConfirmed() {
        assertThat(correct(words)).isEmpty();
        assertThat(correct(words.withLabel(1, Optional.of("7")))).contains(true);
        assertThat(correct(words.withLabel(1, Optional.of("2")))).contains(false);
    }

    @Test
    void labelsWithoutAnswersAreNeitherCorrectNorWrong() {
        SegmentList unanswered = words.withoutAnswer(0).withLabel(0, Optional.of("4"));
        assertThat(correct(unanswered.withLabel(1, Optional.of("7")))).isEmpty();
    }
}
