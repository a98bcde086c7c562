package org.audiodigit.dataset;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.signal.Waveform;

/** Puts new recordings into a data set's folder, named as its layout has it. */
public final class DatasetAddition {

    private static final String DEFAULT_SPEAKER = "me";

    private final Dataset dataset;
    private final ClipNaming naming;

    public DatasetAddition(Dataset dataset) {
        this.dataset = dataset;
        this.naming = new ClipNaming(dataset);
    }

    /**
     * Where a recording would go, as far as is known without looking at the disk.
     *
     * @param label as the data set calls it
     * @param speaker as the data set calls them, or the name of a new one
     * @throws DatasetException if label or speaker cannot be part of such a file's name
     */
    public Path file(String label, String speaker) throws DatasetException {
        return naming.file(label, speaker, naming.nextTake(label, speaker));
    }

    /**
     * Writes a recording as the speaker's next take. A file that is there is never replaced.
     *
     * @return where it was written
     * @throws IOException if it cannot be written; nothing is left behind then
     */
    public Path add(String label, String speaker, Waveform waveform) throws IOException {
        if (!Files.isDirectory(dataset.directory())) {
            throw new DatasetException(dataset.directory(), "the folder is gone");
        }
        int take = naming.nextTake(label, speaker);
        while (true) {
            Path file = naming.file(label, speaker, take);
            Files.createDirectories(file.getParent());
            try {
                // Takes the name, so that nobody else's file can come to stand there meanwhile.
                Files.createFile(file);
            } catch (FileAlreadyExistsException taken) {
                take++;
                continue;
            }
            fill(file, waveform);
            return file;
        }
    }

    /**
     * Suggests a name for a new speaker: the next number with as many digits as the others if all
     * speakers are numbers, otherwise "me".
     */
    public static String suggestSpeaker(Dataset dataset) {
        List<String> speakers = dataset.speakerIds();
        int highest = 0;
        int digits = 1;
        for (String speaker : speakers) {
            OptionalInt number = SpeakerNumber.of(speaker);
            if (number.isEmpty()) {
                return DEFAULT_SPEAKER;
            }
            highest = Math.max(highest, number.getAsInt());
            digits = Math.max(digits, speaker.length());
        }
        return speakers.isEmpty() ? DEFAULT_SPEAKER : ("%0" + digits + "d").formatted(highest + 1);
    }

    private static void fill(Path file, Waveform waveform) throws IOException {
        try {
            WavWriter.write(file, waveform);
        } catch (IOException | RuntimeException | Error failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }
}
