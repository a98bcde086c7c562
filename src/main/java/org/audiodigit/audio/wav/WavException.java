package org.audiodigit.audio.wav;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file cannot be read as WAV. The message names the file and the reason on one line. */
public final class WavException extends FileSystemException {

    private static final long serialVersionUID = 1L;

    /**
     * @param file the file that was asked for
     * @param reason what is wrong with it, without the file's name
     */
    public WavException(Path file, String reason) {
        super(file.toString(), null, reason);
    }
}
