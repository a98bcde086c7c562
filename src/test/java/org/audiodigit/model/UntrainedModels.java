package org.audiodigit.model;

import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.audiodigit.engine.MxnetRuntime;

/** Model folders whose weights are as a training begins with. */
final class UntrainedModels {

    static final List<String> LABELS = List.of("0", "1", "2");

    private UntrainedModels() {}

    /** A network that is quick to make and to load. */
    static DigitCnn small(int... filters) {
        return new DigitCnn(
                Arrays.stream(filters).mapToObj(f -> Convolution.of(f).stride(2)).toList());
    }

    static ModelManifest draft(Architecture architecture, List<String> labels) {
        FrontEnd frontEnd = FrontEnds.byName(architecture.frontEnd());
        return new ModelManifest(
                ModelManifest.FORMAT_VERSION,
                new ModelManifest.Part(architecture.name(), architecture.settings()),
                new ModelManifest.Part(frontEnd.name(), frontEnd.settings()),
                labels,
                null,
                new ModelManifest.Training(
                        "digits", 30, "random", "Random.", 20, 5, 1, 2, 3, 4, 0.5, 6.5, true),
                new Metrics(0.5, 1.5, 0.25, 1.75, 0.125, 2.5, 5),
                "2026-01-02T03:04:05Z");
    }

    /** What is done with an initialised network, on the engine's thread. */
    interface Use<T> {
        T of(Network network) throws IOException;
    }

    static <T> T with(Architecture architecture, List<String> labels, int seed, Use<T> use)
            throws IOException, InterruptedException {
        FrontEnd frontEnd = FrontEnds.byName(architecture.frontEnd());
        return MxnetRuntime.thread()
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

    static ModelManifest save(Path folder, Architecture architecture, List<String> labels, int seed)
            throws IOException, InterruptedException {
        return with(
                architecture,
                labels,
                seed,
                network -> ModelStore.save(folder, draft(architecture, labels), network));
    }

    /** Other weights, rightly hashed: a stranger who changes weights knows how to do that. */
    static void promise(Path folder, ModelManifest manifest, byte[] weights) throws Exception {
        String name = manifest.weights().file();
        Files.write(folder.resolve(name), weights);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(weights);
        ManifestFile.write(
                folder,
                manifest.with(
                        new ModelManifest.Weights(
                                name, weights.length, HexFormat.of().formatHex(hash))));
    }
}
