package org.audiodigit.engine;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;

/**
 * MXNet as this program runs it. The environment and the allocator are set before the first DJL
 * call, since the native library reads them once when it is loaded.
 */
public final class MxnetRuntime {

    private static final String ENGINE = "MXNet";
    private static final EngineThread THREAD = new EngineThread();

    /**
     * How often an idle thread of the engine looks for work before it sleeps. With its own choice,
     * it would spin for milliseconds on a core that the optimiser, the preparation of batches or
     * another program could use.
     */
    private static final String SPINS = "1000";

    /**
     * Behind a window, whose threads are the more urgent ones, spinning keeps nothing waiting. But
     * each time that they take a core for a moment, the engine's other thread would fall asleep
     * over it, and is slow to wake.
     */
    private static final String SPINS_BEHIND_WINDOW = "100000";

    private static EngineOptions started;

    private MxnetRuntime() {}

    /** The one thread for everything that touches the engine. */
    public static EngineThread thread() {
        return THREAD;
    }

    /** Starts the engine with the options of the system properties, if it was not started yet. */
    public static EngineOptions start() {
        return start(EngineOptions.fromSystemProperties());
    }

    /**
     * Starts the engine. Later calls change nothing.
     *
     * @return the options that the engine was really started with
     */
    public static synchronized EngineOptions start(EngineOptions options) {
        if (started == null) {
            if (options.threads() > 0) {
                NativeProcess.setEnvironment(
                        "OMP_NUM_THREADS", Integer.toString(options.threads()));
                NativeProcess.setEnvironment(
                        "GOMP_SPINCOUNT", WorkPriority.isLow() ? SPINS_BEHIND_WINDOW : SPINS);
            }
            if (options.tunedAllocator()) {
                NativeProcess.keepFreedMemory();
            }
            // DJL would otherwise tell its makers, over the network, that it was started
            System.setProperty("OPT_OUT_TRACKING", "true");
            // one device needs no key-value store that copies every parameter
            System.setProperty("ai.djl.use_local_parameter_server", "true");
            Engine.getEngine(ENGINE);
            started = options;
        }
        return started;
    }

    /** An empty model on the processor; close it. */
    public static Model newModel(String name) {
        start();
        return Model.newInstance(name, Device.cpu(), ENGINE);
    }

    /** A root for tensors on the processor; close it. */
    public static NDManager newManager() {
        start();
        return Engine.getEngine(ENGINE).newBaseManager(Device.cpu());
    }

    /** Seeds the engine's random numbers: initial weights and dropout. */
    public static void seed(int seed) {
        start();
        Engine.getEngine(ENGINE).setRandomSeed(seed);
    }
}
