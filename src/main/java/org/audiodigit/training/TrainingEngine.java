package org.audiodigit.training;

import java.util.Optional;
import org.audiodigit.common.EngineUnavailableException;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.MxnetRuntime;

/** Tells whether this machine can train. */
public final class TrainingEngine {

    private TrainingEngine() {}

    /** Starts the engine and returns why this machine cannot train, as a sentence. */
    public static Optional<String> obstacle() throws InterruptedException {
        try {
            EngineThread.shared().call(() -> MxnetRuntime.startForTraining());
            return Optional.empty();
        } catch (EngineUnavailableException e) {
            return Optional.of(e.getMessage());
        }
    }
}
