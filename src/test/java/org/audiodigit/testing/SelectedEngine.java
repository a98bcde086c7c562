package org.audiodigit.testing;

import java.util.concurrent.Callable;
import org.audiodigit.engine.InferenceEngine;

/** Selects the engine for models that are loaded while it is open. */
public final class SelectedEngine implements AutoCloseable {

    private final String before = System.getProperty(InferenceEngine.PROPERTY);

    public SelectedEngine(InferenceEngine engine) {
        engine.select();
    }

    /** Runs work while an engine is selected. */
    @SuppressWarnings("try") // only held open for the duration of the block
    public static <T> T during(InferenceEngine engine, Callable<T> work) throws Exception {
        try (SelectedEngine selected = new SelectedEngine(engine)) {
            return work.call();
        }
    }

    @Override
    public void close() {
        if (before == null) {
            System.clearProperty(InferenceEngine.PROPERTY);
        } else {
            System.setProperty(InferenceEngine.PROPERTY, before);
        }
    }
}
