package org.audiodigit.audio.wav;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Thrown if a file cannot be read as WAV; the message has the file and the reason in one line. */
public final class WavException extends FileSystemException {

    private static final long serialVersionUID = 1L;

    /**
     * @param reason what is wrong with the file, without its name
     */
    public WavException(Path file, String reason) {
        super(file.toString(), null, reason);
    }
}
