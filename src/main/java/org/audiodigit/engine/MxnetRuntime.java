package org.audiodigit.engine;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
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
    private static EngineUnavailableException unavailable;

    private MxnetRuntime() {}

    /**
     * Starts the engine with the options in the system properties, unless it is running.
     *
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
        if (unavailable != null) {
            throw unavailable;
        }
        if (started == null) {
            try {
                configure(options);
            } catch (LinkageError noJna) {
                unavailable = StartFailure.of(noJna, false);
                throw unavailable;
            }
            try {
                Engine.getEngine(ENGINE);
            } catch (RuntimeException | LinkageError | AssertionError failure) {
                boolean found = StartFailure.rootOf(failure) instanceof UnsatisfiedLinkError;
                unavailable = StartFailure.of(failure, found);
                throw unavailable;
            }
            started = options;
        }
        return started;
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
        // prevents DJL from reporting the start to its authors over the network
        System.setProperty("OPT_OUT_TRACKING", "true");
        // prevents DJL from downloading the library if it is missing
        System.setProperty("ai.djl.offline", "true");
        // a single device needs no key-value store, which would copy every parameter
        System.setProperty("ai.djl.use_local_parameter_server", "true");
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
