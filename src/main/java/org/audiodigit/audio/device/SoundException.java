package org.audiodigit.audio.device;

/** A sound device does not do what it should. The message says why and what to do, for people. */
final class SoundException extends Exception {

    private static final long serialVersionUID = 1L;

    SoundException(String sentence) {
        super(sentence);
    }

    SoundException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
