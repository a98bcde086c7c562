package org.audiodigit.app;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.audiodigit.engine.MxnetRuntime;
import org.slf4j.LoggerFactory;

/**
 * Waits until the engine does nothing: a program that ends while it starts or computes may crash.
 */
final class EngineIdle {

    private EngineIdle() {}

    static void await(long milliseconds) {
        try {
            MxnetRuntime.thread().submit(() -> true).get(milliseconds, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LoggerFactory.getLogger(EngineIdle.class).warn("the engine is still busy", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("nothing was asked of the engine", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
