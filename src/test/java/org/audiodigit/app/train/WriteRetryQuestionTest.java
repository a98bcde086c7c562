package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.audiodigit.testing.AnsweringDialogs;
import org.audiodigit.training.StopSignal;
import org.junit.jupiter.api.Test;

class WriteRetryQuestionTest {

    private static final IOException FAILURE = new AccessDeniedException("/runs/a/weights");

    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final StopSignal stop = new StopSignal();

    @Test
    void theUserDecides() throws Exception {
        WriteRetryQuestion question = new WriteRetryQuestion(Runnable::run, dialogs, stop);
        assertThat(question.triesAgain(FAILURE)).isTrue();
        dialogs.confirm = false;
        assertThat(question.triesAgain(FAILURE)).isFalse();
        assertThat(dialogs.questions)
                .hasSize(2)
                .allMatch(text -> text.contains(" /runs/a/weights: "));
    }

    /** The window may be closing. */
    @Test
    void stoppingTheTrainingEndsTheQuestion() throws Exception {
        CompletableFuture<Runnable> posted = new CompletableFuture<>();
        WriteRetryQuestion question = new WriteRetryQuestion(posted::complete, dialogs, stop);
        CompletableFuture<Boolean> answer =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return question.triesAgain(FAILURE);
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        });

        Runnable asking = posted.get(30, TimeUnit.SECONDS);
        assertThat(answer).isNotDone();
        stop.stop();
        assertThat(answer.get(30, TimeUnit.SECONDS)).isFalse();

        asking.run();
        assertThat(dialogs.questions).isEmpty();
    }
}
