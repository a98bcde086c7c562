package org.audiodigit;

import be.tarsos.dsp.util.fft.FloatFFT;
import java.util.Locale;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;

/**
 * Measures the FFT and the front ends on one thread; it is started by hand. Each figure is the best
 * of several rounds, since other programs can only slow a round down.
 */
public final class FftBenchmark {

    private static final int ROUNDS = 10;

    private FftBenchmark() {}

    public static void main(String[] arguments) {
        for (int size : new int[] {256, 512, 1024, 2048}) {
            FloatFFT fft = new FloatFFT(size);
            float[] signal = Sounds.noise(0.1, size, 8000, 1).samples();
            float[] buffer = new float[size];
            print(
                    "FFT of " + size,
                    200_000_000 / (size * 20),
                    () -> {
                        System.arraycopy(signal, 0, buffer, 0, size);
                        fft.realForward(buffer);
                    });
        }
        for (String name : FrontEnds.names()) {
            FrontEnd frontEnd = FrontEnds.byName(name);
            for (int rate : new int[] {8000, 16_000, 44_100, 48_000}) {
                Waveform word = Sounds.noise(0.1, (int) (0.65 * rate), rate, 1);
                print(name + " at " + rate + " Hz", 300, () -> frontEnd.apply(word));
            }
        }
    }

    private static void print(String what, int times, Runnable work) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < times; i++) {
                work.run();
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        double micros = best / 1000.0 / times;
        System.out.printf(
                Locale.ROOT, "%-22s %10.2f us %12.0f a second%n", what, micros, 1e6 / micros);
    }
}
