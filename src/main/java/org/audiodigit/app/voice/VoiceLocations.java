package org.audiodigit.app.voice;

import java.io.IOException;
import java.nio.file.Path;
import org.audiodigit.dataset.BundledRecordings;
import org.audiodigit.files.ProgramFolder;

/**
 * The folders of recordings that an adaptation uses.
 *
 * @param voices the folder of all voices
 * @param others recordings of other speakers, so that the adapted model still recognises them
 */
public record VoiceLocations(Path voices, Others others) {

    /** Unpacks recordings of other speakers. Do not call it on the JavaFX thread. */
    @FunctionalInterface
    public interface Others {
        Path folder() throws IOException;
    }

    public static VoiceLocations of(ProgramFolder program) {
        return new VoiceLocations(program.voices(), () -> BundledRecordings.unpackedIn(program));
    }
}
