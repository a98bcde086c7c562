package org.audiodigit.testing;

import java.nio.file.Path;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ModelStore;

/** Loads a model repeatedly while it is being replaced. */
public final class RepeatedModelLoader implements AutoCloseable {

    private static final int PAUSE_MILLIS = 3;

    private final Path folder;
    private final Thread thread = new Thread(this::run, "repeated-model-loader");
    private volatile boolean closed;
    private volatile int loads;
    private volatile Exception failure;

    public RepeatedModelLoader(Path folder) {
        this.folder = folder;
        thread.start();
    }

    private void run() {
        try {
            while (!closed) {
                if (loads > 0 || ModelStore.isModel(folder)) {
                    DigitModel.load(folder).close();
                    loads++;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (Exception e) {
            failure = e;
        }
    }

    /** Returns the number of loads; fails if a load has failed. */
    public int loads() {
        if (failure != null) {
            throw new AssertionError("after " + loads + " loads", failure);
        }
        return loads;
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
