package org.audiodigit.engine;

/**
 * Options of the engine, applied before its native library is loaded. Each optimisation can be
 * disabled to measure its effect.
 *
 * @param threads number of threads of the engine's operators; 0 for the default of MXNet
 * @param tunedAllocator whether to keep the memory of freed tensors in the process instead of
 *     returning it to the system after each operator (glibc only)
 */
public record EngineOptions(int threads, boolean tunedAllocator) {

    /** System property: number of threads, or {@code default} for the default of MXNet. */
    public static final String THREADS_PROPERTY = "audiodigit.engine.threads";

    /** System property: {@code tuned} or {@code default}. */
    public static final String ALLOCATOR_PROPERTY = "audiodigit.engine.allocator";

    public EngineOptions {
        if (threads < 0) {
            throw new IllegalArgumentException("engine threads must be 0 or more: " + threads);
        }
    }

    /** One thread per core and the tuned allocator, unless system properties override them. */
    public static EngineOptions fromSystemProperties() {
        String threads = System.getProperty(THREADS_PROPERTY);
        String allocator = System.getProperty(ALLOCATOR_PROPERTY, "tuned");
        return new EngineOptions(threads(threads), tuned(allocator));
    }

    /**
     * Like {@link #fromSystemProperties}, but with one thread unless the property overrides it. For
     * a single recording, waking a second thread in each layer takes longer than it saves.
     */
    public static EngineOptions forSinglePredictions() {
        EngineOptions options = fromSystemProperties();
        return System.getProperty(THREADS_PROPERTY) == null
                ? new EngineOptions(1, options.tunedAllocator())
                : options;
    }

    private static int threads(String text) {
        if (text == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (text.equals("default")) {
            return 0;
        }
        try {
            int threads = Integer.parseInt(text);
            if (threads >= 0) {
                return threads;
            }
        } catch (NumberFormatException e) {
            // reported below, like a negative number
        }
        throw new IllegalArgumentException(
                THREADS_PROPERTY + " must be a number or 'default', not '" + text + "'");
    }

    private static boolean tuned(String text) {
        return switch (text) {
            case "tuned" -> true;
            case "default" -> false;
            default ->
                    throw new IllegalArgumentException(
                            ALLOCATOR_PROPERTY
                                    + " must be 'tuned' or 'default', not '"
                                    + text
                                    + "'");
        };
    }
}
