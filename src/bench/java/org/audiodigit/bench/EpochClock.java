package org.audiodigit.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures the epochs of a training by its checkpoint file, which is written after each epoch. This
 * works in the same way with and without a window.
 */
public final class EpochClock {

    private static final long LOOK_EVERY_MILLIS = 20;

    /** The first epochs take longer, since the code is still being compiled. */
    private static final int WARM_UP_EPOCHS = 2;

    private EpochClock() {}

    /**
     * Waits for a number of epochs of the only training in a folder of models.
     *
     * @return mean duration in seconds of the epochs after the first two
     */
    public static double secondsAnEpoch(Path models, int epochs)
            throws IOException, InterruptedException {
        List<Long> ends = new ArrayList<>();
        Optional<FileTime> last = Optional.empty();
        while (ends.size() < epochs) {
            Optional<FileTime> now = written(models);
            if (now.isPresent() && !now.equals(last)) {
                ends.add(System.nanoTime());
                last = now;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        long nanos = ends.get(epochs - 1) - ends.get(WARM_UP_EPOCHS - 1);
        return nanos / 1e9 / (epochs - WARM_UP_EPOCHS);
    }

    private static Optional<FileTime> written(Path models) throws IOException {
        try (DirectoryStream<Path> runs = Files.newDirectoryStream(models)) {
            for (Path run : runs) {
                Path checkpoint = run.resolve("training.checkpoint");
                if (Files.exists(checkpoint)) {
                    return Optional.of(Files.getLastModifiedTime(checkpoint));
                }
            }
        } catch (NoSuchFileException replacedJustNow) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
