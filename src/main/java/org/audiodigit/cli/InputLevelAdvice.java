package org.audiodigit.cli;

import java.util.Optional;
import org.audiodigit.audio.device.MicrophoneListener.Quality;

/** What to do that a microphone hears better. */
final class InputLevelAdvice {

    private InputLevelAdvice() {}

    /** A sentence; empty where nothing needs to be done. */
    static Optional<String> of(Quality quality) {
        return switch (quality) {
            case GOOD -> Optional.empty();
            case CLIPPING -> Optional.of("Too loud: move away, or turn the input down.");
            case TOO_QUIET ->
                    Optional.of("Hardly anything is heard: is this the right microphone?");
        };
    }
}
