package org.audiodigit.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.bench.Wavs;

/**
 * Prints how many recordings per second a front end transforms, including reading the files: with
 * one thread, and with all cores. Arguments: name of the front end and folder of the recordings.
 */
public final class FrontEndTimes {

    private static final int WARM_UPS = 5;
    private static final int PASSES = 5;

    private final FrontEnd frontEnd;
    private final List<Path> files;

    private FrontEndTimes(FrontEnd frontEnd, List<Path> files) {
        this.frontEnd = frontEnd;
        this.files = files;
    }

    public static void main(String[] arguments) throws IOException {
        FrontEndTimes times =
                new FrontEndTimes(FrontEnds.byName(arguments[0]), Wavs.in(Path.of(arguments[1])));
        for (int i = 0; i < WARM_UPS; i++) {
            times.byAll();
            times.byOne();
        }
        System.out.println(times.aSecond(times::byOne) + " " + times.aSecond(times::byAll));
    }

    /** Duration of the median pass. */
    private double aSecond(Runnable pass) {
        double[] nanos = new double[PASSES];
        for (int i = 0; i < PASSES; i++) {
            long begin = System.nanoTime();
            pass.run();
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return files.size() * (double) TimeUnit.SECONDS.toNanos(1) / nanos[PASSES / 2];
    }

    private void byOne() {
        files.forEach(this::apply);
    }

    private void byAll() {
        files.parallelStream().forEach(this::apply);
    }

    private void apply(Path file) {
        try {
            frontEnd.apply(WavReader.read(file).waveform());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
