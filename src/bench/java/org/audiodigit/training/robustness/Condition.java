package org.audiodigit.training.robustness;

import java.io.IOException;
import org.audiodigit.signal.Waveform;

/** A condition under which a recording reaches the model. */
record Condition(String name, Change change) {

    /** Changes a recording, in the same way each time. */
    @FunctionalInterface
    interface Change {
        Waveform of(Waveform clip, Surroundings around) throws IOException;
    }
}
