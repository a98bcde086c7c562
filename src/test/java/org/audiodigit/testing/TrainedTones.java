package org.audiodigit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives a test class a folder of its own with {@link ToneDataset} and a model trained on it:
 *
 * <pre>{@code
 * @RegisterExtension static final TrainedTones TONES = TrainedTones.weak();
 * }</pre>
 */
public final class TrainedTones implements BeforeAllCallback, AfterAllCallback {

    /** Writes a model into a folder. */
    private interface Training {
        Path write(Path model) throws Exception;
    }

    private final Training training;
    private Path folder;

    private TrainedTones(Training training) {
        this.training = training;
    }

    /** A model that makes mistakes. */
    public static TrainedTones weak() {
        return new TrainedTones(ToneModels::weak);
    }

    /** A model that classifies the tones correctly. */
    public static TrainedTones good() {
        return new TrainedTones(ToneModels::good);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("trained-tones");
        ToneDataset.write(data());
        training.write(model());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.delete(each);
        }
    }

    /** The folder that the tests of a class share. */
    public Path folder() {
        return folder;
    }

    /** The folder of the recordings. */
    public Path data() {
        return folder.resolve("tones");
    }

    /** The folder of the model. */
    public Path model() {
        return folder.resolve("model");
    }

    /** A recording of the speaker ann. */
    public Path clip(int label, int take) {
        return data().resolve(label + "_ann_" + take + ".wav");
    }
}
