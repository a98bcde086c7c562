package org.audiodigit.audio.device;

/** Thrown if a sound device fails. The message gives the user the reason and a remedy. */
final class SoundException extends Exception {

    private static final long serialVersionUID = 1L;

    SoundException(String message) {
        super(message);
    }

    SoundException(String message, Throwable cause) {
        super(message, cause);
    }
}
