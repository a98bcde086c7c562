package org.audiodigit.training;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.dataset.JoinedDatasets;
import org.audiodigit.model.DigitModel;
import org.audiodigit.training.projection.ProjectionListener;
import org.audiodigit.training.projection.Umap;

/**
 * Measures the computation of the map of clips: embeddings, projection, and reading both from disk.
 * {@code -Daudiodigit.bench.files=FOLDER:FOLDER} are joined, {@code -Daudiodigit.bench.model} is
 * the model. The projection is also measured with 30,000 points: the embeddings repeated with
 * noise.
 */
public final class MapBenchmark {

    private static final int POINTS = 30_000;
    private static final double NOISE = 0.05;

    private static final ProjectionListener LISTENER =
            new ProjectionListener() {
                @Override
                public void onProgress(double fraction) {}

                @Override
                public boolean stopped() {
                    return false;
                }
            };

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static long reported;

    private MapBenchmark() {}

    public static void main(String[] args) throws Exception {
        List<Dataset> datasets = new ArrayList<>();
        for (String folder :
                System.getProperty("audiodigit.bench.files").split(File.pathSeparator)) {
            datasets.add(DatasetScanner.standard().scan(Path.of(folder), (done, total) -> {}));
        }
        Dataset dataset = JoinedDatasets.of(datasets);
        Path model = Path.of(System.getProperty("audiodigit.bench.model", "models/digit-cnn"));
        Path folder = Files.createTempDirectory("map-benchmark");
        try (DigitModel loaded = DigitModel.load(model)) {
            System.out.printf("%,d clips%n", dataset.clips().size());
            long start = System.nanoTime();
            reported = PROCESS.getProcessCpuTime();
            ClipEmbeddings embeddings =
                    new ClipEmbedder(loaded, folder).embed(dataset, new Evaluator.Listener() {});
            start = report("embeddings", start);
            ClipProjector projector = new ClipProjector(loaded, folder);
            projector.project(dataset, new Evaluator.Listener() {}, LISTENER);
            start = report("stored embeddings, projection", start);
            projector.project(dataset, new Evaluator.Listener() {}, LISTENER);
            report("stored embeddings and projection", start);
            float[][] many = repeat(embeddings.values());
            start = System.nanoTime();
            reported = PROCESS.getProcessCpuTime();
            Umap.project(many, LISTENER);
            report("projection of 30,000 points", start);
        }
    }

    /** Also prints the processor time, which depends less on other work of the machine. */
    private static long report(String step, long start) {
        long now = System.nanoTime();
        long processor = PROCESS.getProcessCpuTime();
        System.out.printf(
                "%s: %.1f s, processor time %.1f s%n",
                step, (now - start) / 1e9, (processor - reported) / 1e9);
        reported = processor;
        return now;
    }

    /** Noise relative to each value, as another recording of the same word would have. */
    private static float[][] repeat(float[][] values) {
        Random random = new Random(1);
        float[][] many = new float[POINTS][];
        Arrays.setAll(many, i -> values[i % values.length].clone());
        for (float[] point : many) {
            for (int d = 0; d < point.length; d++) {
                point[d] *= (float) (1 + NOISE * random.nextGaussian());
            }
        }
        return many;
    }
}
