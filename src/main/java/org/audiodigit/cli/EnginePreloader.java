package org.audiodigit.cli;

import java.io.File;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.audiodigit.engine.EngineOptions;
import org.audiodigit.engine.MxnetRuntime;

/**
 * Starts the engine, which takes most of a second, while the command line is still being read,
 * where it is all but sure to be wanted: somebody classifies a file that is there.
 */
final class EnginePreloader implements AutoCloseable {

    private static final String COMMAND = "classify";

    private final Optional<CompletableFuture<EngineOptions>> starting;

    private EnginePreloader(Optional<CompletableFuture<EngineOptions>> starting) {
        this.starting = starting;
    }

    static EnginePreloader of(String... args) {
        return new EnginePreloader(
                isWantedBy(args)
                        ? Optional.of(MxnetRuntime.thread().submit(MxnetRuntime::start))
                        : Optional.empty());
    }

    static boolean isWantedBy(String... args) {
        return args.length > 1
                && args[0].equals(COMMAND)
                && new File(args[args.length - 1]).exists();
    }

    /** Waits for it, since a program that ends while the engine starts may crash. */
    @Override
    public void close() {
        starting.ifPresent(start -> start.handle((options, failure) -> options).join());
    }
}
