package org.audiodigit.dataset;

import java.io.IOException;
import java.nio.file.Path;

/** Prints the duration of the third scan of a folder in seconds. Argument: the folder. */
public final class ScanTimes {

    private static final int WARM_UPS = 2;

    private ScanTimes() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        double seconds = 0;
        for (int i = 0; i <= WARM_UPS; i++) {
            long begin = System.nanoTime();
            DatasetScanner.standard().scan(Path.of(arguments[0]));
            seconds = (System.nanoTime() - begin) / 1e9;
        }
        System.out.println(seconds);
    }
}
