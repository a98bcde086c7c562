package org.audiodigit.audio.label;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.common.Failures;
import org.audiodigit.common.Formats;
import org.audiodigit.files.AtomicFile;

/**
 * Reads and writes label files. Files that are read are not trusted: their size, number of words
 * and labels are limited.
 */
public final class LabelFiles {

    /** Many times the labels of a day. */
    static final int MAX_BYTES = 32 << 20;

    /** Labels of other programs may be longer than the recording by a rounding error. */
    private static final double TOLERANCE_SECONDS = 0.05;

    private LabelFiles() {}

    /** Whether the name of a file has the extension of a label file. */
    public static boolean isLabelFile(Path file) {
        return LabelFormat.of(file).isPresent();
    }

    /**
     * Reads the words of a label file in the format of its extension.
     *
     * @return in order of time, without overlaps
     * @throws LabelException if the file cannot be read or does not have the format
     */
    public static List<TranscribedWord> read(Path file) throws LabelException {
        LabelFormat format =
                LabelFormat.of(file)
                        .orElseThrow(
                                () ->
                                        new LabelException(
                                                file,
                                                "is not a label file, whose name ends in "
                                                        + LabelFormat.extensionsAsText()));
        return format.codec().read(LabelSource.of(file, bytes(file))).words();
    }

    /**
     * Reads the words of a recording.
     *
     * @param seconds duration of the recording
     * @throws LabelException also if a label ends after the end of the recording
     */
    public static Transcript read(Path file, double seconds) throws LabelException {
        List<TranscribedWord> words = new ArrayList<>();
        for (TranscribedWord word : read(file)) {
            if (word.end() > seconds + TOLERANCE_SECONDS || word.start() >= seconds) {
                throw new LabelException(
                        file,
                        "a label ends at %s, after the end of the recording (%s)"
                                .formatted(Formats.seconds(word.end()), Formats.seconds(seconds)));
            }
            words.add(
                    new TranscribedWord(
                            word.start(),
                            Math.min(word.end(), seconds),
                            word.label(),
                            word.probability(),
                            word.sure()));
        }
        return new Transcript(seconds, words);
    }

    private static byte[] bytes(Path file) throws LabelException {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new LabelException(file, "is not a regular file");
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(MAX_BYTES + 1);
                if (bytes.length > MAX_BYTES) {
                    throw new LabelException(file, "is too large for a label file");
                }
                return bytes;
            }
        } catch (LabelException e) {
            throw e;
        } catch (IOException e) {
            throw new LabelException(file, Failures.reason(e));
        }
    }

    /**
     * Writes a new label file; never replaces one, since the user may have corrected it.
     *
     * @param recording name of the recording
     * @throws IOException if the file exists or cannot be written
     */
    public static void write(Path file, LabelFormat format, String recording, Transcript transcript)
            throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        byte[] text = format.text(recording, transcript).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(text));
    }
}
