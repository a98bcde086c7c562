package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.model.DigitModel;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.ToneModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class ClipEmbedderTest {

    @TempDir Path folder;
    private DigitModel model;
    private Dataset tones;

    /** Counts the clips that are computed instead of read from disk. */
    private static final class Computed implements Evaluator.Listener {

        private final int limit;
        private int clips;

        Computed(int limit) {
            this.limit = limit;
        }

        @Override
        public void onProgress(int done, int total) {
            clips = done;
        }

        @Override
        public boolean stopped() {
            return clips >= limit;
        }
    }

    @BeforeEach
    void open() throws Exception {
        model = DigitModel.load(ToneModels.weak(folder.resolve("model")));
        ToneDataset.write(folder.resolve("tones"));
        scan();
    }

    private void scan() throws Exception {
        tones = DatasetScanner.standard().scan(folder.resolve("tones"), (done, total) -> {});
    }

    @AfterEach
    void close() {
        model.close();
    }

    private ClipEmbeddings embed(Computed computed) throws InterruptedException {
        return new ClipEmbedder(model, folder.resolve("stored")).embed(tones, computed);
    }

    private ClipEmbeddings embedAll() throws InterruptedException {
        return embed(new Computed(Integer.MAX_VALUE));
    }

    private int computedAgain() throws InterruptedException {
        Computed computed = new Computed(Integer.MAX_VALUE);
        assertThat(embed(computed).clips()).isEqualTo(tones.clips());
        return computed.clips;
    }

    @Test
    void embeddingsAreTheInputOfTheLastLayer() throws Exception {
        ClipEmbeddings embeddings = embedAll();

        assertThat(embeddings.clips()).isEqualTo(tones.clips());
        assertThat(embeddings.width()).isEqualTo(model.outputLayer().weights()[0].length);
        assertThat(embeddings.values()).hasDimensions(ToneDataset.CLIPS, embeddings.width());
        for (int i : new int[] {0, 77, ToneDataset.CLIPS - 1}) {
            Clip clip = tones.clips().get(i);
            assertThat(embeddings.predictions().get(i).probabilities())
                    .containsExactly(
                            model.classify(WavReader.read(clip.file()).waveform()).probabilities(),
                            within(1e-4f));
        }
    }

    @Test
    void computesNothingTwice() throws Exception {
        ClipEmbeddings first = embedAll();

        assertThat(computedAgain()).isZero();
        assertThat(embedAll().values()).isDeepEqualTo(first.values());
    }

    @Test
    void computesNewAndChangedClips() throws Exception {
        embedAll();
        Files.setLastModifiedTime(tones.clips().get(3).file(), FileTime.fromMillis(1));
        Files.copy(tones.clips().get(5).file(), folder.resolve("tones/0_zoe_0.wav"));
        scan();

        assertThat(computedAgain()).isEqualTo(2);
        assertThat(computedAgain()).isZero();
    }

    @Test
    void computesAClipWhoseNameWasTakenByAnotherRecordingOfEqualSizeAndTime() throws Exception {
        Path one = tones.clips().get(3).file();
        Path other = tones.clips().get(5).file();
        assumeThat(Files.readAttributes(one, BasicFileAttributes.class).fileKey()).isNotNull();
        assertThat(one).hasSize(Files.size(other));
        Files.setLastModifiedTime(one, FileTime.fromMillis(1));
        Files.setLastModifiedTime(other, FileTime.fromMillis(1));
        scan();
        embedAll();

        Path free = folder.resolve("free");
        Files.move(one, free);
        Files.move(other, one);
        Files.move(free, other);

        assertThat(computedAgain()).isEqualTo(2);
    }

    @Test
    void reportsUnreadableClips() throws Exception {
        Clip damaged = tones.clips().get(9);
        Files.writeString(damaged.file(), "not a recording");

        ClipEmbeddings embeddings = embedAll();

        assertThat(embeddings.unreadable()).containsOnlyKeys(damaged.id());
        assertThat(embeddings.clips()).hasSize(ToneDataset.CLIPS - 1).doesNotContain(damaged);
        assertThat(embeddings.predictions()).hasSize(ToneDataset.CLIPS - 1);
    }

    @Test
    void continuesAfterAStop() throws Exception {
        assertThatThrownBy(() -> embed(new Computed(64))).isInstanceOf(InterruptedException.class);

        assertThat(computedAgain()).isEqualTo(ToneDataset.CLIPS - 64);
    }

    @Test
    void damagedFilesAreComputedAgain() throws Exception {
        embedAll();
        Path stored = storedFile();
        byte[] good = Files.readAllBytes(stored);
        Random random = new Random(1);
        for (int length : new int[] {0, 7, 16, 40, good.length - 1}) {
            Files.write(stored, Arrays.copyOf(good, length));
            assertThat(EmbeddingFile.of(folder.resolve("stored"), model.manifest(), tones).read())
                    .isEmpty();
        }
        for (int i = 0; i < 100; i++) {
            byte[] changed = good.clone();
            changed[i < 16 ? i : random.nextInt(good.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(stored, changed);
            assertThat(EmbeddingFile.of(folder.resolve("stored"), model.manifest(), tones).read())
                    .isEmpty();
        }
        assertThat(computedAgain()).isEqualTo(ToneDataset.CLIPS);
        assertThat(computedAgain()).isZero();
    }

    @Test
    void worksWithoutADisk() throws Exception {
        Files.writeString(folder.resolve("stored"), "a file in place of the folder");

        assertThat(embedAll().clips()).hasSize(ToneDataset.CLIPS);
    }

    @Test
    void deletesTheFilesThatWereNotUsedForLongest() throws Exception {
        Files.createDirectories(folder.resolve("stored"));
        for (int i = 0; i < 20; i++) {
            Path other = folder.resolve("stored").resolve(i + ".embeddings");
            Files.setLastModifiedTime(Files.writeString(other, "old"), FileTime.fromMillis(i));
        }

        embedAll();

        try (Stream<Path> files = Files.list(folder.resolve("stored"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(16)
                    .contains("19.embeddings", "5.embeddings")
                    .doesNotContain("4.embeddings");
        }
    }

    private Path storedFile() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("stored"))) {
            return files.findAny().orElseThrow();
        }
    }
}
