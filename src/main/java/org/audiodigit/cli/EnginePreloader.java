package org.audiodigit.cli;

import java.io.File;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.InferenceEngine;

/**
 * Starts the engine while the command line is parsed if the command is almost certain to need it:
 * {@code classify} or {@code transcribe} with an existing file. The start takes most of a second.
 */
final class EnginePreloader implements AutoCloseable {

    private static final Set<String> COMMANDS = Set.of("classify", "transcribe");

    private final Optional<CompletableFuture<InferenceEngine>> starting;

    private EnginePreloader(Optional<CompletableFuture<InferenceEngine>> starting) {
        this.starting = starting;
    }

    static EnginePreloader of(String... args) {
        return new EnginePreloader(
                isNeededBy(args)
                        ? Optional.of(EngineThread.shared().submit(InferenceEngine::start))
                        : Optional.empty());
    }

    static boolean isNeededBy(String... args) {
        return args.length > 1
                && COMMANDS.contains(args[0])
                && new File(args[args.length - 1]).exists();
    }

    /** Waits for the start, since a program that exits while the engine starts may crash. */
    @Override
    public void close() {
        starting.ifPresent(start -> start.handle((engine, failure) -> engine).join());
    }
}
