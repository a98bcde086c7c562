package org.audiodigit.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkEnv;
import org.apache.spark.SparkFiles;
import org.audiodigit.engine.EngineOptions;
import org.audiodigit.files.ProgramFolder;

/**
 * The folder of this JVM that Spark deletes when the application ends. The program's own files and
 * the engine's native libraries are unpacked there, since the user of an executor may have no home
 * folder, and two executors on one machine must not disturb each other.
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
        // the tasks of an executor share one engine, which has as many threads
        String cores = SparkEnv.get().conf().get("spark.executor.cores", "");
        if (!cores.isEmpty()) {
            setIfMissing(EngineOptions.THREADS_PROPERTY, cores);
        }
    }

    private static void setIfMissing(String property, String value) {
        System.getProperties().putIfAbsent(property, value);
    }

    /** Creates a new folder. */
    static Path create(String prefix) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(root()), prefix);
    }

    private static Path root() {
        return Path.of(SparkFiles.getRootDirectory());
    }
}
