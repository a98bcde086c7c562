package org.audiodigit.cli;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.audiodigit.common.EngineUnavailableException;
import org.audiodigit.engine.EngineOptions;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.InferenceEngine;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.StoredModel;

/** Loads a model in the background, since the engine alone takes a second to start. */
final class ModelLoader implements AutoCloseable {

    private final StoredModel stored;
    private final EngineOptions options;
    private CompletableFuture<DigitModel> model;

    ModelLoader(StoredModel stored) {
        this(stored, EngineOptions.fromSystemProperties());
    }

    private ModelLoader(StoredModel stored, EngineOptions options) {
        this.stored = stored;
        this.options = options;
    }

    /** Returns a loader for a model that classifies one recording at a time. */
    static ModelLoader forSinglePredictions(StoredModel stored) {
        return new ModelLoader(stored, EngineOptions.forSinglePredictions());
    }

    /** Begins to load the model unless that was done before. Thread-safe. */
    synchronized CompletableFuture<DigitModel> begin() {
        if (model == null) {
            model = EngineThread.shared().submit(this::load);
        }
        return model;
    }

    private DigitModel load() throws IOException, InterruptedException {
        InferenceEngine.start(options);
        return stored.load();
    }

    /** Waits for the model and returns it. */
    DigitModel get() throws IOException, InterruptedException {
        try {
            return begin().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof EngineUnavailableException unavailable) {
                throw unavailable;
            }
            throw new IllegalStateException("the model cannot be loaded", e.getCause());
        }
    }

    /** Waits for the model, since a program that exits while the engine starts may crash. */
    @Override
    public synchronized void close() {
        if (model != null) {
            model.handle((loaded, failure) -> loaded).thenAccept(ModelLoader::close).join();
        }
    }

    private static void close(DigitModel loaded) {
        if (loaded != null) {
            loaded.close();
        }
    }
}
