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

/** The file that a recording is written to, if any. */
final class RecordedFile {

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Optional<Path> file;

    private RecordedFile(Optional<Path> file) {
        this.file = file;
    }

    /**
     * @param given the file that the user named, or null
     * @param always whether a recording without a given name is written under the current time
     */
    static RecordedFile of(Path given, boolean always) {
        Optional<Path> named = Optional.ofNullable(given);
        return new RecordedFile(always ? named.or(() -> Optional.of(byTime())) : named);
    }

    private static Path byTime() {
        return Path.of("recording-" + DATE_TIME.format(LocalDateTime.now()) + ".wav");
    }

    /** Checks before the recording starts that the file can be written. */
    void check() throws IOException {
        if (file.isPresent()) {
            OutputFile.check(file.get());
        }
    }

    /**
     * Writes the recording. It cannot be repeated, so if the file cannot be written, the recording
     * goes to the system's temporary folder.
     *
     * @throws IOException if the file could not be written; names the temporary file instead
     */
    Optional<Path> write(Waveform sound) throws IOException {
        if (file.isEmpty()) {
            return file;
        }
        try {
            OutputFile.write(file.get(), () -> WavWriter.write(file.get(), sound));
            return file;
        } catch (FileSystemException e) {
            throw writtenElsewhere(sound, e);
        }
    }

    private static IOException writtenElsewhere(Waveform sound, FileSystemException failure) {
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
                Failures.reason(failure) + "; the recording was saved as " + other);
    }
}
