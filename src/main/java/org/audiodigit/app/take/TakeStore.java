package org.audiodigit.app.take;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.audiodigit.app.take.PromptSequence.Prompt;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.signal.Waveform;

/** The files of the takes of one speaker. */
public interface TakeStore {

    /** The speaker's name for the user. */
    String speaker();

    /** The file of a take, whether it exists or not. Reads nothing from the disk. */
    Path file(Prompt prompt);

    /** Writes or replaces a take atomically. Creates its folder if it does not exist. */
    default void write(Prompt prompt, Waveform take) throws IOException {
        Path file = file(prompt);
        Files.createDirectories(file.getParent());
        WavWriter.write(file, take);
    }

    /** Returns a store of the same files that converts each take before it is written. */
    default TakeStore converting(UnaryOperator<Waveform> conversion) {
        TakeStore files = this;
        return new TakeStore() {
            @Override
            public String speaker() {
                return files.speaker();
            }

            @Override
            public Path file(Prompt prompt) {
                return files.file(prompt);
            }

            @Override
            public void write(Prompt prompt, Waveform take) throws IOException {
                files.write(prompt, conversion.apply(take));
            }
        };
    }
}
