package org.audiodigit.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.bench.Wavs;
import org.audiodigit.engine.EngineOptions;
import org.audiodigit.engine.InferenceEngine;

/**
 * Prints the median and the 99th percentile of the time to classify one file in milliseconds, with
 * a loaded model and one engine thread as in {@code listen}. Arguments: the folders of the model
 * and of the recordings.
 */
public final class ClassifyTimes {

    private static final int WARM_UPS = 1000;

    private ClassifyTimes() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Path> files = Wavs.in(Path.of(arguments[1]));
        InferenceEngine.start(EngineOptions.forSinglePredictions());
        try (DigitModel model = DigitModel.load(Path.of(arguments[0]))) {
            for (int i = 0; i < WARM_UPS; i++) {
                classify(model, files.get(i % files.size()));
            }
            double[] millis = new double[files.size()];
            for (int i = 0; i < millis.length; i++) {
                long begin = System.nanoTime();
                classify(model, files.get(i));
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
            Arrays.sort(millis);
            System.out.println(millis[millis.length / 2] + " " + millis[millis.length * 99 / 100]);
        }
        System.exit(0);
    }

    private static void classify(DigitModel model, Path file)
            throws IOException, InterruptedException {
        model.classify(WavReader.read(file).waveform());
    }
}
