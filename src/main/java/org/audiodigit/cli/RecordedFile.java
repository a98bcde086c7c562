package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.common.Failures;
import org.audiodigit.signal.Waveform;

/** Where a recording is kept, if it is. */
final class RecordedFile {

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Optional<Path> file;

    private RecordedFile(Optional<Path> file) {
        this.file = file;
    }

    /**
     * @param given the file that was named; null if none was
     * @param always whether a recording without a name gets one after the time
     */
    static RecordedFile of(Path given, boolean always) {
        Optional<Path> named = Optional.ofNullable(given);
        return new RecordedFile(always ? named.or(() -> Optional.of(byTime())) : named);
    }

    private static Path byTime() {
        return Path.of("recording-" + DATE_TIME.format(LocalDateTime.now()) + ".wav");
    }

    /** Makes sure before anybody speaks that there is a place for it. */
    void check() throws IOException {
        if (file.isPresent()) {
            OutputFile.check(file.get());
        }
    }

    /**
     * Writes it; nobody can say the same again, so where the file cannot be written it is kept
     * among the system's temporary files.
     *
     * @throws IOException if the file could not be written, saying where the recording is instead
     */
    Optional<Path> keep(Waveform sound) throws IOException {
        if (file.isEmpty()) {
            return file;
        }
        try {
            OutputFile.write(file.get(), target -> WavWriter.write(target, sound));
            return file;
        } catch (FileSystemException e) {
            throw elsewhere(sound, e);
        }
    }

    private static IOException elsewhere(Waveform sound, FileSystemException failure) {
        Path other = Path.of(System.getProperty("java.io.tmpdir")).resolve(byTime());
        try {
            WavWriter.write(other, sound);
        } catch (IOException e) {
            failure.addSuppressed(e);
            return failure;
        }
        return new FileSystemException(
                failure.getFile(),
                null,
                Failures.reason(failure) + "; the recording is kept in " + other);
    }
}
