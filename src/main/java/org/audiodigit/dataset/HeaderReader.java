package org.audiodigit.dataset;

import java.io.IOException;
import java.nio.file.Path;
import org.audiodigit.audio.wav.WavHeader;

/** Reads what a WAV file holds; called from several threads at once. */
@FunctionalInterface
public interface HeaderReader {

    /**
     * @throws IOException if the file cannot be read as WAV
     */
    WavHeader read(Path file) throws IOException;
}
