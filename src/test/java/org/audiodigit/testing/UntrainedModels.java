package org.audiodigit.testing;

import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.MxnetRuntime;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.Metrics;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.model.Network;

/** Model folders with the random weights that a training starts from. */
public final class UntrainedModels {

    public static final List<String> LABELS = List.of("0", "1", "2");

    private UntrainedModels() {}

    /** Writes a model of the default architecture. */
    public static void write(Path folder, List<String> labels, ModelManifest.Training training)
            throws IOException, InterruptedException {
        Architecture architecture = Architectures.byName("digit-cnn");
        Metrics metrics = new Metrics(0.75, 0.5, 0.625, 1.25, null, null, null);
        ModelManifest draft = manifest(architecture, labels, training, metrics);
        with(architecture, labels, 1, network -> ModelStore.save(folder, draft, network));
    }

    /** The manifest of a training on a data set with a name and a size. */
    public static ModelManifest.Training on(String dataset, int clips, int trained, int validated) {
        return new ModelManifest.Training(
                dataset,
                clips,
                "speaker",
                "By speaker.",
                trained,
                validated,
                7,
                2,
                3,
                32,
                0.003,
                1,
                true);
    }

    /** A manifest without weights. */
    public static ModelManifest draft(Architecture architecture, List<String> labels) {
        return manifest(
                architecture,
                labels,
                new ModelManifest.Training(
                        "digits", 30, "random", "Random.", 20, 5, 1, 2, 3, 4, 0.5, 6.5, true),
                new Metrics(0.5, 1.5, 0.25, 1.75, 0.125, 2.5, 5));
    }

    private static ModelManifest manifest(
            Architecture architecture,
            List<String> labels,
            ModelManifest.Training training,
            Metrics metrics) {
        FrontEnd frontEnd = FrontEnds.byName(architecture.frontEnd());
        return new ModelManifest(
                ModelManifest.FORMAT_VERSION,
                new ModelManifest.Part(architecture.name(), architecture.settings()),
                new ModelManifest.Part(frontEnd.name(), frontEnd.settings()),
                labels,
                null,
                training,
                metrics,
                "2026-01-02T03:04:05Z");
    }

    /** An operation on an initialised network, executed on the engine thread. */
    public interface Use<T> {
        T of(Network network) throws IOException;
    }

    public static <T> T with(Architecture architecture, List<String> labels, int seed, Use<T> use)
            throws IOException, InterruptedException {
        FrontEnd frontEnd = FrontEnds.byName(architecture.frontEnd());
        return EngineThread.shared()
                .call(
                        () -> {
                            MxnetRuntime.seed(seed);
                            try (Network network = Network.build(architecture, frontEnd, labels)) {
                                network.block()
                                        .initialize(
                                                network.model().getNDManager(),
                                                DataType.FLOAT32,
                                                network.inputShape(1));
                                return use.of(network);
                            }
                        });
    }

    public static ModelManifest save(
            Path folder, Architecture architecture, List<String> labels, int seed)
            throws IOException, InterruptedException {
        return with(
                architecture,
                labels,
                seed,
                network -> ModelStore.save(folder, draft(architecture, labels), network));
    }
}
