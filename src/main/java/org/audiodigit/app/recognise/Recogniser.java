package org.audiodigit.app.recognise;

import java.util.Optional;
import org.audiodigit.app.workspace.ActiveModel;
import org.audiodigit.signal.Waveform;

/** Asks the model in use from any thread, also while another one takes its place. */
final class Recogniser {

    private volatile ActiveModel inUse;

    /** Asks this one from now on; none if empty. */
    void use(Optional<ActiveModel> model) {
        inUse = model.orElse(null);
    }

    /** A word from a microphone as the model in use takes it. */
    Waveform spoken(Waveform heard) {
        ActiveModel asked = inUse;
        return asked == null ? heard : asked.model().frontEnd().trimCaptured(heard);
    }

    /** The answer; empty if no model is in use. */
    Optional<Recognition> ask(Waveform waveform) throws InterruptedException {
        while (true) {
            ActiveModel asked = inUse;
            if (asked == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(Recognition.of(asked, waveform));
            } catch (RuntimeException failure) {
                // A model that was replaced is closed, perhaps before it could answer.
                if (inUse == asked) {
                    throw failure;
                }
            }
        }
    }
}
