package org.audiodigit.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.SparkFiles;
import org.audiodigit.engine.EngineOptions;
import org.audiodigit.files.ProgramFolder;

/**
 * A folder of this JVM alone that Spark deletes when the application ends. The program's own files
 * and the engine's native libraries are unpacked there, since the user of an executor may have no
 * home folder, and two executors on one machine must not disturb each other.
 */
final class ExecutorFolder {

    /** System property of DJL. */
    private static final String LIBRARIES = "ENGINE_CACHE_DIR";

    private ExecutorFolder() {}

    /**
     * Sets the system properties of program and engine that are not set, before their first use.
     */
    static void configure() {
        Path root = root();
        setIfMissing(ProgramFolder.PROPERTY, root.resolve("audiodigit").toString());
        setIfMissing(LIBRARIES, root.resolve("engine").toString());
        engineThreads(SparkEnv.get().conf())
                .ifPresent(threads -> setIfMissing(EngineOptions.THREADS_PROPERTY, threads));
    }

    /**
     * The cores of an executor, since its tasks share one engine; empty if they are those of the
     * machine. YARN and Kubernetes give an executor one core by default, a standalone cluster all.
     */
    static Optional<String> engineThreads(SparkConf conf) {
        String master = conf.get("spark.master", "");
        boolean isOneByDefault = master.startsWith("yarn") || master.startsWith("k8s:");
        return Optional.of(conf.get("spark.executor.cores", isOneByDefault ? "1" : ""))
                .filter(cores -> !cores.isEmpty() && !master.startsWith("local"));
    }

    private static void setIfMissing(String property, String value) {
        System.getProperties().putIfAbsent(property, value);
    }

    /** Creates a new folder. */
    static Path create(String prefix) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(root()), prefix);
    }

    private static Path root() {
        return root(System.getenv("SPARK_EXECUTOR_DIRS"), SparkFiles.getRootDirectory());
    }

    /**
     * @param forApplication folders that the worker of a standalone cluster deletes when the
     *     application ends, which its executors share; null in other clusters and in the driver
     * @param working the folder of the driver, the container of an executor or, in a standalone
     *     cluster, a folder that stays
     */
    static Path root(String forApplication, String working) {
        return forApplication == null
                ? Path.of(working)
                : Path.of(forApplication.split(File.pathSeparator)[0])
                        .resolve("audiodigit-" + ProcessHandle.current().pid());
    }
}
