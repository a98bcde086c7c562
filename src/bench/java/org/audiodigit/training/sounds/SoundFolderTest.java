package org.audiodigit.training.sounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.signal.Waveform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundFolderTest {

    private static final int ROUNDS = 40;
    private static final double QUIET = 0.006;
    private static final double AUDIBLE = 0.003;

    @TempDir private Path folder;

    @Test
    void isADataSetOfTheKinds() throws IOException, InterruptedException {
        assertThat(SoundFolder.ofTraining(folder, 2, 1)).isEqualTo(18);

        Dataset dataset = DatasetScanner.standard().scan(folder);
        assertThat(dataset.clips()).hasSize(18).allMatch(clip -> clip.sampleRate() == 16000);
        assertThat(dataset.labels())
                .containsExactlyInAnyOrder(
                        "silence", "noise", "hum", "tone", "music", "click", "knock", "cough",
                        "breath");
        assertThat(dataset.problems()).isEmpty();
    }

    @Test
    void theSameSeedMakesTheSameHoweverManyAreMade() throws IOException {
        Path few = folder.resolve("few");
        Path many = folder.resolve("many");
        Path others = folder.resolve("others");
        SoundFolder.ofTraining(few, 1, 3);
        SoundFolder.ofTraining(many, 2, 3);
        SoundFolder.ofTraining(others, 1, 4);

        for (Path file : wavs(few)) {
            String name = file.getFileName().toString();
            assertThat(many.resolve(name)).hasSameBinaryContentAs(file);
            assertThat(Files.mismatch(others.resolve(name), file)).isNotNegative();
        }
    }

    private static List<Path> wavs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> list = files.toList();
            assertThat(list).hasSize(9);
            return list;
        }
    }

    @Test
    void whatIsMeasuredIsOfTheSameKindsAndMadeOtherwise() {
        Map<String, SoundSource> training = TrainingSounds.byKind();
        Map<String, SoundSource> unheard = HeldOutSounds.byKind();
        assertThat(unheard.keySet()).isEqualTo(training.keySet());
        for (String kind : training.keySet()) {
            assertThat(unheard.get(kind).make(new SplittableRandom(5)))
                    .isNotEqualTo(training.get(kind).make(new SplittableRandom(5)));
        }
    }

    @Test
    void everySoundIsHeardWithoutClippingAndSilenceIsNearlyNone() {
        for (Map<String, SoundSource> kinds :
                List.of(TrainingSounds.byKind(), HeldOutSounds.byKind())) {
            kinds.forEach(SoundFolderTest::check);
        }
    }

    private static void check(String kind, SoundSource source) {
        for (int round = 0; round < ROUNDS; round++) {
            float[] samples = source.make(new SplittableRandom(round));
            Waveform sound = new Waveform(samples, SoundSource.RATE);
            assertThat(sound.seconds()).as(kind).isBetween(0.4, 3.1);
            assertThat(samples).as(kind).doesNotContain(Float.NaN);
            assertThat(sound.peak()).as(kind).isLessThanOrEqualTo(1);
            if (kind.equals("silence")) {
                assertThat(sound.peak()).isLessThan(QUIET);
            } else {
                assertThat(sound.peak()).as(kind).isGreaterThan(AUDIBLE);
            }
        }
    }
}
