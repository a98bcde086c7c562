package org.audiodigit.testing;

import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.engine.MxnetRuntime;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.Metrics;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.model.Network;

/** Writes model folders whose weights are as a training begins with. */
public final class UntrainedModel {

    private UntrainedModel() {}

    public static void write(Path folder, List<String> labels, ModelManifest.Training training)
            throws IOException, InterruptedException {
        Architecture architecture = Architectures.byName("digit-cnn");
        FrontEnd frontEnd = FrontEnds.byName("log-mel");
        ModelManifest draft =
                new ModelManifest(
                        ModelManifest.FORMAT_VERSION,
                        new ModelManifest.Part(architecture.name(), architecture.settings()),
                        new ModelManifest.Part(frontEnd.name(), frontEnd.settings()),
                        labels,
                        null,
                        training,
                        new Metrics(0.75, 0.5, 0.625, 1.25, null, null, null),
                        "2026-01-02T03:04:05Z");
        MxnetRuntime.thread()
                .call(
                        () -> {
                            MxnetRuntime.seed(1);
                            try (Network network = Network.build(architecture, frontEnd, labels)) {
                                network.block()
                                        .initialize(
                                                network.model().getNDManager(),
                                                DataType.FLOAT32,
                                                network.inputShape(1));
                                return ModelStore.save(folder, draft, network);
                            }
                        });
    }

    /** The account of a training on a data set of this name and size. */
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
}
