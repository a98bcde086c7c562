package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.audiodigit.files.AtomicFile;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While a training replaces a model, readers get the complete old or new one. */
@Tag("engine")
class ReplacedModelTest {

    private static final int ROUNDS = 30;

    /** Fewer rounds, since reader and writer share the engine's thread. */
    private static final int SHARED_ROUNDS = 10;

    private static final DigitCnn ONE = SmallModels.network(4, 6);
    private static final DigitCnn OTHER = SmallModels.network(3, 5, 7);
    private static final List<String> ONES = List.of("0", "1", "2");
    private static final List<String> OTHERS = List.of("yes", "no");

    @TempDir private Path folder;
    @TempDir private Path one;
    @TempDir private Path other;
    private Prediction firstPrediction;
    private Prediction secondPrediction;

    @BeforeEach
    void save() throws Exception {
        UntrainedModels.save(folder, ONE, ONES, 1);
        UntrainedModels.save(one, ONE, ONES, 1);
        UntrainedModels.save(other, OTHER, OTHERS, 2);
        firstPrediction = predictionOf(StoredModel.open(one));
        secondPrediction = predictionOf(StoredModel.open(other));
    }

    private static Prediction predictionOf(StoredModel stored) throws Exception {
        try (DigitModel model = stored.load()) {
            float[] ramp = new float[model.frontEnd().rows() * model.frontEnd().columns()];
            for (int i = 0; i < ramp.length; i++) {
                ramp[i] = i % 7 - 3;
            }
            Prediction prediction = model.classify(List.of(ramp)).get(0);
            assertThat(prediction.labels()).isEqualTo(model.manifest().labels());
            return prediction;
        }
    }

    @Test
    void loadsModelThatReplacedTheOpenedOne() throws Exception {
        StoredModel stored = StoredModel.open(folder);

        UntrainedModels.save(folder, OTHER, OTHERS, 2);

        assertThat(predictionOf(stored).byLabel()).isEqualTo(secondPrediction.byLabel());
    }

    @Test
    void savesALoadedModelWhoseFolderWasDeleted() throws Exception {
        try (DigitModel model = StoredModel.open(one).load()) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(one)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            model.replaceOutputLayer(model.outputLayer());
            model.save(folder, model.manifest());
        }

        assertThat(predictionOf(StoredModel.open(folder)).byLabel())
                .isEqualTo(firstPrediction.byLabel());
    }

    @Test
    void readsWhileThisProcessWrites() throws Exception {
        readWhile(
                SHARED_ROUNDS,
                () -> {
                    UntrainedModels.save(folder, OTHER, OTHERS, 2);
                    UntrainedModels.save(folder, ONE, ONES, 1);
                });
    }

    @Test
    void readsWhileAnotherProcessWrites() throws Exception {
        readWhile(
                ROUNDS,
                () -> {
                    replaceBy(other);
                    replaceBy(one);
                });
    }

    private interface Writing {
        void run() throws IOException, InterruptedException;
    }

    private void readWhile(int rounds, Writing writing) throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> repeat(writing, stop));
        try {
            for (int i = 0; i < rounds; i++) {
                StoredModel stored = StoredModel.openVerified(folder);
                assertThat(stored.manifest().labels()).isIn(ONES, OTHERS);
                assertThat(predictionOf(stored).byLabel())
                        .isIn(firstPrediction.byLabel(), secondPrediction.byLabel());
            }
        } finally {
            stop.set(true);
            writer.join();
        }
    }

    private static void repeat(Writing writing, AtomicBoolean stop) {
        try {
            while (!stop.get()) {
                writing.run();
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Replaces the model in the steps of a save, but without the engine's thread. */
    private void replaceBy(Path source) throws IOException {
        ModelManifest manifest = ModelStore.manifest(source);
        String weights = manifest.weights().file();
        AtomicFile.write(folder.resolve(weights), out -> Files.copy(source.resolve(weights), out));
        ManifestFile.write(folder, manifest);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "weights-*.params")) {
            for (Path file : files) {
                if (!file.getFileName().toString().equals(weights)) {
                    Files.delete(file);
                }
            }
        }
    }
}
