package org.audiodigit.engine;

/**
 * How the engine is set up before its native library is loaded. Each part can be turned off, so
 * that its worth can be measured.
 *
 * @param threads threads of the engine's operators; 0 leaves the choice to MXNet
 * @param tunedAllocator keep freed tensors' memory in the process instead of giving it back to the
 *     system after every operator (glibc only)
 */
public record EngineOptions(int threads, boolean tunedAllocator) {

    /** System property: number of threads, or {@code default} to leave it to MXNet. */
    public static final String THREADS_PROPERTY = "audiodigit.engine.threads";

    /** System property: {@code tuned} or {@code default}. */
    public static final String ALLOCATOR_PROPERTY = "audiodigit.engine.allocator";

    public EngineOptions {
        if (threads < 0) {
            throw new IllegalArgumentException("engine threads must be 0 or more: " + threads);
        }
    }

    /** One thread a core and the tuned allocator, unless system properties say otherwise. */
    public static EngineOptions fromSystemProperties() {
        String threads = System.getProperty(THREADS_PROPERTY);
        String allocator = System.getProperty(ALLOCATOR_PROPERTY, "tuned");
        return new EngineOptions(threads(threads), tuned(allocator));
    }

    /**
     * The same with one thread, unless the property says otherwise, for answers one by one: to wake
     * a second thread for each layer of a single recording takes longer than it saves.
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
            // said below, as of a negative number
        }
        throw new IllegalArgumentException(
                THREADS_PROPERTY + " is a number or 'default', not '" + text + "'");
    }

    private static boolean tuned(String text) {
        return switch (text) {
            case "tuned" -> true;
            case "default" -> false;
            default ->
                    throw new IllegalArgumentException(
                            ALLOCATOR_PROPERTY + " is 'tuned' or 'default', not '" + text + "'");
        };
    }
}
