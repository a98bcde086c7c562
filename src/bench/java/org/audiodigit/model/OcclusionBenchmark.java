package org.audiodigit.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.bench.Wavs;

/**
 * Prints the median and the 90th percentile of the time to explain the prediction for one file, in
 * milliseconds, with a loaded model and the engine's threads of the window. {@code
 * audiodigit.bench.model} is the folder of the model, {@code audiodigit.bench.files} that of the
 * recordings.
 */
public final class OcclusionBenchmark {

    private static final int WARM_UPS = 5;
    private static final int FILES = 40;

    private OcclusionBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Path> files = Wavs.in(folder("files"));
        try (DigitModel model = DigitModel.load(folder("model"))) {
            double[] millis = new double[FILES];
            for (int i = -WARM_UPS; i < FILES; i++) {
                Path file = files.get(Math.floorMod(i * 7, files.size()));
                long begin = System.nanoTime();
                Occlusion.explain(model, WavReader.read(file).waveform());
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - begin) / 1e6;
                }
            }
            Arrays.sort(millis);
            System.out.println(millis[FILES / 2] + " " + millis[FILES * 9 / 10]);
        }
        System.exit(0);
    }

    private static Path folder(String name) {
        return Path.of(System.getProperty("audiodigit.bench." + name));
    }
}
