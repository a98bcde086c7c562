package org.audiodigit.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.bench.Wavs;
import org.audiodigit.signal.Utterance;
import org.audiodigit.signal.Waveform;

/**
 * Prints the figures of {@link EngineBenchmark} for the engine of this process. Arguments: the
 * folders of the model and of the recordings.
 */
final class EngineTimes {

    private static final int BATCH_SIZE = 64;
    private static final int WARM_UPS = 300;
    private static final int SINGLES = 500;
    private static final int BATCHES = 60;
    private static final int STRINGS = 60;
    private static final int WORDS = 5;

    private EngineTimes() {}

    /** Work that is measured. */
    private interface Step {
        void run(int index) throws IOException, InterruptedException;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<float[]> tensors = new ArrayList<>();
        List<Waveform> words = new ArrayList<>();
        FrontEnd frontEnd = StoredModel.open(Path.of(arguments[0])).frontEnd();
        for (Path file : Wavs.in(Path.of(arguments[1])).subList(0, SINGLES)) {
            words.add(WavReader.read(file).waveform());
            tensors.add(frontEnd.apply(words.get(words.size() - 1)));
        }
        long begin = System.nanoTime();
        try (DigitModel model = DigitModel.load(Path.of(arguments[0]))) {
            double load = (System.nanoTime() - begin) / 1e6;
            double[] singles =
                    millis(WARM_UPS, SINGLES, i -> model.classify(List.of(tensors.get(i))));
            double[] batches =
                    millis(
                            BATCHES / 4,
                            BATCHES,
                            i -> model.classify(tensors.subList(i, i + BATCH_SIZE)));
            UtteranceRecogniser recogniser = model.utteranceRecogniser();
            double[] strings =
                    millis(
                            STRINGS / 4,
                            STRINGS,
                            i -> recogniser.predict(List.of(joined(words.subList(i, i + WORDS)))));
            System.out.printf(
                    Locale.ROOT,
                    "%f %f %f %f %f %f%n",
                    load,
                    singles[SINGLES / 2],
                    singles[SINGLES * 99 / 100],
                    BATCH_SIZE * 1000 / batches[BATCHES / 2],
                    strings[STRINGS / 2],
                    peakMegabytes());
        }
        System.exit(0);
    }

    /** Durations in milliseconds, sorted. */
    private static double[] millis(int warmUps, int steps, Step step)
            throws IOException, InterruptedException {
        for (int i = 0; i < warmUps; i++) {
            step.run(i % steps);
        }
        double[] millis = new double[steps];
        for (int i = 0; i < steps; i++) {
            long begin = System.nanoTime();
            step.run(i);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    private static Utterance joined(List<Waveform> words) {
        int rate = words.get(0).sampleRate();
        float[] samples = new float[words.stream().mapToInt(Waveform::length).sum()];
        int next = 0;
        for (Waveform word : words) {
            System.arraycopy(word.samples(), 0, samples, next, word.length());
            next += word.length();
        }
        return new Utterance(new Waveform(samples, rate), 0, 0, samples.length);
    }

    /** Of the whole process, on Linux. */
    private static double peakMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .flatMapToInt(
                                line -> IntStream.of(Integer.parseInt(line.replaceAll("\\D+", ""))))
                        .sum()
                / 1024.0;
    }
}
