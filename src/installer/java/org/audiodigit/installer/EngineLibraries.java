package org.audiodigit.installer;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The native libraries of the engine that recognises: of MXNet where it has some, otherwise of ONNX
 * Runtime, whose jar has those of all systems with their debug symbols.
 */
final class EngineLibraries {

    private static final String ONNX_NATIVES = "/ai/onnxruntime/native";

    private EngineLibraries() {}

    /**
     * Unpacks the libraries of one engine for this system and removes all others.
     *
     * @param lib the folder with the jars
     */
    static void keepOne(Path lib) throws IOException {
        Optional<Path> mxnet = jar(lib, "mxnet-native-\\D.*");
        Optional<Path> onnx = jar(lib, "onnxruntime-\\d.*");
        if (mxnet.isPresent()) {
            AppImage.unpack(mxnet.get(), "/native/lib", lib);
            // contains nothing else
            Files.delete(mxnet.get());
            for (Path jar : jars(lib, "onnxruntime-.*")) {
                Files.delete(jar);
            }
        } else if (onnx.isPresent()) {
            AppImage.unpack(onnx.get(), ONNX_NATIVES + "/" + onnxPlatform(), lib);
            deleteNatives(onnx.get());
        } else {
            throw new IOException("No engine in " + lib);
        }
    }

    private static Optional<Path> jar(Path lib, String name) throws IOException {
        return jars(lib, name).stream().findFirst();
    }

    private static List<Path> jars(Path lib, String name) throws IOException {
        try (Stream<Path> files = Files.list(lib)) {
            return files.filter(file -> file.getFileName().toString().matches(name)).toList();
        }
    }

    private static String onnxPlatform() {
        String system =
                switch (Os.current()) {
                    case LINUX -> "linux";
                    case MACOS -> "osx";
                    case WINDOWS -> "win";
                };
        return system + "-" + (Os.processor().equals("aarch64") ? "aarch64" : "x64");
    }

    private static void deleteNatives(Path jar) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar);
                Stream<Path> files = Files.walk(zip.getPath(ONNX_NATIVES))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
