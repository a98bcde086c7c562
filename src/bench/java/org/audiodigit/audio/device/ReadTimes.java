package org.audiodigit.audio.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.bench.Wavs;

/**
 * Prints how many WAV files and how many megabytes per second one thread reads. Argument: the
 * folder of the files.
 */
public final class ReadTimes {

    private static final int WARM_UPS = 3;

    private ReadTimes() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> files = Wavs.in(Path.of(arguments[0]));
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        for (int i = 0; i < WARM_UPS; i++) {
            readAll(files);
        }
        long begin = System.nanoTime();
        readAll(files);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.println(files.size() / seconds + " " + bytes / 1e6 / seconds);
    }

    private static void readAll(List<Path> files) throws IOException {
        for (Path file : files) {
            WavReader.read(file);
        }
    }
}
