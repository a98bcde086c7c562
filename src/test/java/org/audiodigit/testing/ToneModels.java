package org.audiodigit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.audiodigit.engine.InferenceEngine;
import org.audiodigit.model.ModelStore;
import org.audiodigit.training.BatchResult;
import org.audiodigit.training.StopSignal;
import org.audiodigit.training.TrainingListener;
import org.audiodigit.training.TrainingPlan;
import org.audiodigit.training.TrainingRun;

/**
 * Models trained on {@link ToneDataset}. Each kind is trained once in a test run and copied from
 * then on; child JVMs started by {@link ChildJvm} share the copies.
 */
public final class ToneModels {

    /** The folder of the trained models; handed on to child JVMs. */
    static final String FOLDER_PROPERTY = "audiodigit.testing.models";

    private static final long STOPPED_SEED = 5;

    private ToneModels() {}

    /** Writes a model that is better than chance and still makes mistakes: one epoch. */
    public static Path weak(Path model) throws Exception {
        return copy("weak", ToneTraining.plan(1, 1, 16, false), model);
    }

    /** Writes a model that classifies the tones correctly: eight epochs. */
    public static Path good(Path model) throws Exception {
        return copy("good", ToneTraining.plan(1, 8, 8, false), model);
    }

    /** Trains on {@code tones} and stops in the second epoch, so that the training can resume. */
    public static void stopped(Path tones, Path model, int epochs) throws Exception {
        stopped(tones, model, ToneTraining.plan(STOPPED_SEED, epochs, 16, true));
    }

    /** Stops a training by a plan in the second epoch. */
    public static void stopped(Path tones, Path model, TrainingPlan plan) throws Exception {
        StopSignal stop = new StopSignal();
        TrainingListener stopper =
                new TrainingListener() {
                    @Override
                    public void onBatch(BatchResult batch) {
                        if (batch.epoch() == 2) {
                            stop.stop();
                        }
                    }
                };
        new TrainingRun(plan, ToneTraining.data(tones, plan), model, stopper, stop).start();
    }

    private static synchronized Path copy(String kind, TrainingPlan plan, Path model)
            throws Exception {
        Path trained = folder().resolve(kind);
        if (!ModelStore.isModel(trained)) {
            train(plan, trained);
        }
        Files.createDirectories(model);
        try (Stream<Path> files = Files.list(trained)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, model.resolve(file.getFileName()));
            }
        }
        return model;
    }

    private static void train(TrainingPlan plan, Path model) throws Exception {
        Path root = Files.createTempDirectory("tone-training");
        try {
            Path tones = ToneDataset.write(root.resolve("tones"));
            TrainingRun run =
                    new TrainingRun(
                            plan,
                            ToneTraining.data(tones, plan),
                            model,
                            new TrainingListener() {},
                            new StopSignal());
            SelectedEngine.during(InferenceEngine.MXNET, run::start);
        } finally {
            delete(root);
        }
    }

    private static Path folder() throws IOException {
        String shared = System.getProperty(FOLDER_PROPERTY);
        if (shared != null) {
            return Path.of(shared);
        }
        Path folder = Files.createTempDirectory("tone-models");
        System.setProperty(FOLDER_PROPERTY, folder.toString());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder;
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(java.util.Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
