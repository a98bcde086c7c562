package org.audiodigit.files;

import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** Unpacks a folder in a separate process, which a test may kill. */
final class UnpackingProcess {

    private UnpackingProcess() {}

    static Process start(Path classPath, Path home) throws Exception {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        UnpackingProcess.class.getName(),
                        classPath.toString(),
                        home.toString());
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectErrorStream(true)
                .start();
    }

    public static void main(String[] args) throws Exception {
        try (URLClassLoader loader = BundleMaker.loader(Path.of(args[0]))) {
            new BundledFolder(loader, "res/box", "1a2b")
                    .unpackIn(new ProgramFolder(Path.of(args[1])));
        }
    }
}
