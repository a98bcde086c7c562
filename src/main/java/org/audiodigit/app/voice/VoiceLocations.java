package org.audiodigit.app.voice;

import java.io.IOException;
import java.nio.file.Path;
import org.audiodigit.dataset.BundledRecordings;
import org.audiodigit.files.ProgramFolder;

/**
 * Where the recordings come from and go to.
 *
 * @param voices the folder of all voices
 * @param others recordings of other people, that a tuned model does not forget them
 */
public record VoiceLocations(Path voices, Others others) {

    /** Puts recordings where they can be read, and says where; not for the window's thread. */
    @FunctionalInterface
    public interface Others {
        Path folder() throws IOException;
    }

    public static VoiceLocations of(ProgramFolder program) {
        return new VoiceLocations(program.voices(), () -> BundledRecordings.unpackedIn(program));
    }
}
