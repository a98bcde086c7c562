package org.audiodigit.training.robustness;

import java.io.IOException;
import org.audiodigit.signal.Waveform;

/** A way in which a recording may reach the model. */
record Condition(String name, Change change) {

    /** What becomes of a recording; the same each time. */
    @FunctionalInterface
    interface Change {
        Waveform of(Waveform clip, Surroundings around) throws IOException;
    }
}
