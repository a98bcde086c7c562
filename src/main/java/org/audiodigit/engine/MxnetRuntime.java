package org.audiodigit.engine;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.util.Platform;
import java.util.Optional;
import java.util.Set;
import org.audiodigit.common.EngineUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts MXNet. The environment and the allocator are configured before the first DJL call, since
 * the native library reads them only when it is loaded.
 */
public final class MxnetRuntime {

    private static final Logger LOG = LoggerFactory.getLogger(MxnetRuntime.class);
    private static final String ENGINE = "MXNet";

    /**
     * Number of polls of an idle engine thread before it sleeps. With the default, it would spin
     * for milliseconds on a core that the optimiser, the preparation of batches or another program
     * could use.
     */
    private static final String SPINS = "1000";

    private static boolean environmentSet;
    private static EngineOptions started;
    private static StartFailure failure;

    private MxnetRuntime() {}

    /**
     * Starts the engine with the options in the system properties, unless it is running.
     *
     * @return the options of the running engine
     * @throws EngineUnavailableException if this machine cannot run it
     */
    public static EngineOptions start() {
        return start(EngineOptions.fromSystemProperties());
    }

    /**
     * Starts the engine; later calls have no effect.
     *
     * @return the options of the running engine
     * @throws EngineUnavailableException if this machine cannot run it
     */
    public static synchronized EngineOptions start(EngineOptions options) {
        tryStart(options)
                .ifPresent(
                        reason -> {
                            throw reason.exception("MXNet " + reason.reason() + ".");
                        });
        return started;
    }

    /**
     * Starts the engine for a training, which no other engine can do.
     *
     * @return the options of the running engine
     * @throws EngineUnavailableException if this machine cannot run it or another engine is
     *     selected
     */
    public static synchronized EngineOptions startForTraining() {
        if (InferenceEngine.selected().equals(Optional.of(InferenceEngine.ONNX))) {
            throw new EngineUnavailableException(
                    "Training needs MXNet, but ONNX Runtime is selected as the engine. Start the"
                            + " program without --engine onnx or -Daudiodigit.engine=onnx.",
                    null);
        }
        tryStart(EngineOptions.fromSystemProperties())
                .ifPresent(
                        reason -> {
                            throw reason.exception(
                                    "Training needs MXNet, which %s. %s"
                                            .formatted(reason.reason(), advice()));
                        });
        return started;
    }

    /** What to do where MXNet cannot run. */
    private static String advice() {
        if (Set.of("amd64", "x86_64").contains(System.getProperty("os.arch"))) {
            return "Install the program for this system and the libraries that MXNet needs, or train"
                    + " on another computer and copy the model's folder to this one.";
        }
        String elsewhere = "on an x86-64 computer and copy the model's folder to this one.";
        return System.getProperty("os.name").startsWith("Mac")
                ? "Use the installer or Java for x86-64, which run under Rosetta, or train "
                        + elsewhere
                : "Train " + elsewhere;
    }

    static synchronized Optional<StartFailure> tryStart(EngineOptions options) {
        if (started == null && failure == null) {
            failure = configureAndStart(options);
            started = failure == null ? options : null;
        }
        return Optional.ofNullable(failure);
    }

    private static StartFailure configureAndStart(EngineOptions options) {
        try {
            configure(options);
        } catch (LinkageError noJna) {
            return failure(noJna, false);
        }
        try {
            // libgomp binds the thread that loads it if the user has set OMP_PROC_BIND
            NativeProcess.restoringProcessors(() -> Engine.getEngine(ENGINE));
            return null;
        } catch (RuntimeException | LinkageError | AssertionError e) {
            return failure(e, StartFailure.rootOf(e) instanceof UnsatisfiedLinkError);
        }
    }

    /**
     * @param found whether a library was found, so that the failure is about that library
     */
    private static StartFailure failure(Throwable cause, boolean found) {
        return found || isBundled() ? StartFailure.unusable(cause) : StartFailure.missing(cause);
    }

    /** Whether DJL finds a library for this system and processor on the class path. */
    private static boolean isBundled() {
        try {
            return !Platform.detectPlatform("mxnet").isPlaceholder();
        } catch (AssertionError unknownSystem) {
            return false;
        }
    }

    /**
     * Sets the environment variables of the engine. A program with a window calls this before the
     * toolkit starts: the C library crashes if one thread sets a variable while another reads one,
     * as GTK does at any time. If it fails, {@link #start} fails and reports the reason.
     */
    public static synchronized void prepareEnvironment() {
        try {
            setEnvironment(EngineOptions.fromSystemProperties());
        } catch (LinkageError | IllegalArgumentException failure) {
            LOG.debug("The environment of the engine is not set", failure);
        }
    }

    private static void setEnvironment(EngineOptions options) {
        if (options.threads() > 0 && !environmentSet) {
            NativeProcess.setEnvironment("OMP_NUM_THREADS", Integer.toString(options.threads()));
            NativeProcess.setEnvironment("GOMP_SPINCOUNT", SPINS);
            environmentSet = true;
        }
    }

    private static void configure(EngineOptions options) {
        setEnvironment(options);
        if (options.tunedAllocator()) {
            NativeProcess.keepFreedMemory();
        }
        configureDjl();
        // a single device needs no key-value store, which would copy every parameter
        System.setProperty("ai.djl.use_local_parameter_server", "true");
    }

    /** Precedes the first call of DJL. */
    static void configureDjl() {
        // prevents DJL from reporting the start to its authors over the network
        System.setProperty("OPT_OUT_TRACKING", "true");
        // prevents DJL from downloading the library if it is missing
        System.setProperty("ai.djl.offline", "true");
    }

    /** Creates an empty model on the CPU, to be closed by the caller. */
    public static Model newModel(String name) {
        start();
        return Model.newInstance(name, Device.cpu(), ENGINE);
    }

    /** Creates a manager for tensors on the CPU, to be closed by the caller. */
    public static NDManager newManager() {
        start();
        return Engine.getEngine(ENGINE).newBaseManager(Device.cpu());
    }

    /** Whether the program runs under Rosetta, since MXNet has no library for Apple silicon. */
    public static boolean runsUnderRosetta() {
        return NativeProcess.isTranslated();
    }

    /** Sets the random seed of the engine, which affects initial weights and dropout. */
    public static void seed(int seed) {
        start();
        Engine.getEngine(ENGINE).setRandomSeed(seed);
    }
}
