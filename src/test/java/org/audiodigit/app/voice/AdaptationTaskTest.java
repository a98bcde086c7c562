package org.audiodigit.app.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.app.take.PromptSequence;
import org.audiodigit.app.take.PromptSequence.Prompt;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.app.voice.AdaptationTask.AdaptedModel;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.model.DigitModel;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.ToneModels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class AdaptationTaskTest {

    @TempDir private static Path shared;
    private static Path tones;
    private static LoadedModel old;
    private static Voices.Voice voice;

    @TempDir private Path models;

    @BeforeAll
    static void recordAndTrain() throws Exception {
        tones = ToneDataset.write(shared.resolve("tones"));
        Path folder = ToneModels.weak(shared.resolve("old"));
        old = new LoadedModel(folder, "old", DigitModel.load(folder));
        voice = new Voices(shared.resolve("voices")).voice("me");
        for (Prompt prompt : PromptSequence.inRounds(List.of("0", "1", "2", "3"), Voices.ROUNDS)) {
            Path recording =
                    tones.resolve("%s_eve_%d.wav".formatted(prompt.label(), prompt.take()));
            voice.write(prompt, WavReader.read(recording).waveform());
        }
    }

    @AfterAll
    static void close() {
        old.model().close();
    }

    private AdaptedModel run(TaskProgress progress) throws Exception {
        VoiceLocations locations = new VoiceLocations(shared.resolve("voices"), () -> tones);
        return new AdaptationTask(voice, old, locations, models).run(progress);
    }

    @Test
    void progressIsReported() throws Exception {
        List<Double> fractions = new ArrayList<>();
        run(new RecordedProgress(fractions));
        assertThat(fractions.get(0)).isNegative();
        assertThat(fractions.subList(1, fractions.size())).hasSizeGreaterThan(5).isSorted();
        assertThat(fractions.get(fractions.size() - 1)).isEqualTo(1);
        assertThat(models.resolve("digit-cnn-me")).isDirectory();
    }

    @Test
    void anInterruptWritesNothing() {
        assertThatThrownBy(
                        () ->
                                run(
                                        new RecordedProgress(new ArrayList<>()) {
                                            @Override
                                            public void update(double done, String message) {
                                                if (done > 0.5) {
                                                    Thread.currentThread().interrupt();
                                                }
                                            }
                                        }))
                .isInstanceOf(InterruptedException.class);
        assertThat(models).isEmptyDirectory();
    }

    @Test
    void aCancelAtTheEndWritesNothing() {
        assertThatThrownBy(
                        () ->
                                run(
                                        new RecordedProgress(new ArrayList<>()) {
                                            @Override
                                            public boolean cancelled() {
                                                return true;
                                            }
                                        }))
                .isInstanceOf(InterruptedException.class);
        assertThat(models).isEmptyDirectory();
    }

    private static class RecordedProgress implements TaskProgress {

        private final List<Double> fractions;

        RecordedProgress(List<Double> fractions) {
            this.fractions = fractions;
        }

        @Override
        public void update(double done, String message) {
            fractions.add(done);
        }

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void onCancel(Runnable stop) {}
    }
}
