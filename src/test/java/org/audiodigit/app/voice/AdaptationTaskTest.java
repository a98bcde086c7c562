package org.audiodigit.app.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.app.workspace.ActiveModel;
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
    private static ActiveModel old;
    private static VoiceFolder voice;

    @TempDir private Path models;

    @BeforeAll
    static void recordAndTrain() throws Exception {
        tones = ToneDataset.write(shared.resolve("tones"));
        Path folder = ToneModels.weak(shared.resolve("old"));
        old = new ActiveModel(folder, "old", DigitModel.load(folder));
        voice = new Voices(shared.resolve("voices")).of("me");
        for (Prompt ask : PromptSequence.order(List.of("0", "1", "2", "3"))) {
            Path said = tones.resolve("%s_eve_%d.wav".formatted(ask.label(), ask.take()));
            voice.write(ask, WavReader.read(said).waveform());
        }
    }

    @AfterAll
    static void close() {
        old.model().close();
    }

    private AdaptedModel run(TaskProgress progress) throws Exception {
        VoiceLocations places = new VoiceLocations(shared.resolve("voices"), () -> tones);
        return new AdaptationTask(voice, old, places, models).run(progress);
    }

    @Test
    void itTellsHowFarItIs() throws Exception {
        List<Double> told = new ArrayList<>();
        run(new Told(told));
        assertThat(told.get(0)).isNegative();
        assertThat(told.subList(1, told.size())).hasSizeGreaterThan(5).isSorted();
        assertThat(told.get(told.size() - 1)).isEqualTo(1);
        assertThat(models.resolve("digit-cnn-me")).isDirectory();
    }

    @Test
    void anInterruptLeavesNothing() {
        assertThatThrownBy(
                        () ->
                                run(
                                        new Told(new ArrayList<>()) {
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
    void aCancelAtTheEndLeavesNothing() {
        assertThatThrownBy(
                        () ->
                                run(
                                        new Told(new ArrayList<>()) {
                                            @Override
                                            public boolean cancelled() {
                                                return true;
                                            }
                                        }))
                .isInstanceOf(InterruptedException.class);
        assertThat(models).isEmptyDirectory();
    }

    private static class Told implements TaskProgress {

        private final List<Double> shares;

        Told(List<Double> shares) {
            this.shares = shares;
        }

        @Override
        public void update(double done, String message) {
            shares.add(done);
        }

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void onCancel(Runnable stop) {}
    }
}
