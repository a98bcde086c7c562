package org.audiodigit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails each test in whose thread a listener of a JavaFX property throws: JavaFX passes such an
 * exception to the uncaught exception handler of the thread, and the test would go on. Registered
 * for all tests.
 */
public final class UncaughtExceptions implements BeforeEachCallback, AfterEachCallback {

    private final List<Throwable> thrown = new ArrayList<>();

    @Override
    public void beforeEach(ExtensionContext context) {
        thrown.clear();
        Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> thrown.add(e));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Thread.currentThread().setUncaughtExceptionHandler(null);
        assertThat(thrown).isEmpty();
    }
}
