package org.audiodigit.model.web;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.audiodigit.common.Sha256;

/**
 * The files of ONNX Runtime Web that a page contains: the smallest build, for the processor only.
 * They are no part of the program, since they are ten times as large as a model; npm installs them.
 */
public final class WebRuntime {

    /** Name of the package. */
    public static final String PACKAGE = "onnxruntime-web";

    public static final String VERSION = "1.30.0";

    /** The command that installs the files. */
    public static final String INSTALL = "npm install " + PACKAGE + "@" + VERSION;

    /** A file of the package; the hash is that of {@link #VERSION}. */
    private enum Part {
        SCRIPT(
                "ort.wasm.min.js",
                "faece07e84faa9001f5104bbe4e5c70861d06cb2376a0dea1fa0ad33a67adc81"),
        MODULE(
                "ort-wasm-simd-threaded.mjs",
                "e13f7f94fc51b4ca72b12faeb1ee95f4ace6dfbc8939bc718aabdc0a27c4299b"),
        WASM(
                "ort-wasm-simd-threaded.wasm",
                "3398c10d07d229bd91b364548e130e0e51a8e5704b88c7c083ebbeb78842dee2");

        private final String file;
        private final String sha256;

        Part(String file, String sha256) {
            this.file = file;
            this.sha256 = sha256;
        }
    }

    private final Path dist;

    private WebRuntime(Path dist) {
        this.dist = dist;
    }

    /**
     * Finds the files in the package, in its folder {@code dist}, or in a folder in which npm
     * installed the package.
     */
    public static Optional<WebRuntime> find(Path folder) {
        Path installed = folder.resolve("node_modules").resolve(PACKAGE);
        return Stream.of(folder, folder.resolve("dist"), installed.resolve("dist"))
                .filter(dist -> Files.isRegularFile(dist.resolve(Part.SCRIPT.file)))
                .map(WebRuntime::new)
                .findFirst();
    }

    /**
     * Finds and verifies the files.
     *
     * @throws IOException if they are missing or of another version; the message says what to do
     */
    public static WebRuntime in(Path folder) throws IOException {
        WebRuntime runtime = find(folder).orElseThrow(() -> missing(folder));
        for (Part part : Part.values()) {
            runtime.read(part);
        }
        return runtime;
    }

    /** The exception for a folder without the files. */
    public static IOException missing(Path folder) {
        return new FileSystemException(
                folder.toString(),
                null,
                "does not contain ONNX Runtime Web; install it with \"%s\" and specify its folder node_modules/%s"
                        .formatted(INSTALL, PACKAGE));
    }

    /** The script that defines {@code ort}. */
    byte[] script() throws IOException {
        return read(Part.SCRIPT);
    }

    /** The module that starts the WebAssembly. */
    byte[] module() throws IOException {
        return read(Part.MODULE);
    }

    byte[] wasm() throws IOException {
        return read(Part.WASM);
    }

    private byte[] read(Part part) throws IOException {
        Path file = dist.resolve(part.file);
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readAllBytes();
        } catch (NoSuchFileException e) {
            throw other(file, "is missing" + version());
        }
        if (!HexFormat.of().formatHex(Sha256.newDigest().digest(content)).equals(part.sha256)) {
            throw other(file, "is not that of ONNX Runtime Web " + VERSION + version());
        }
        return content;
    }

    private static FileSystemException other(Path file, String reason) {
        return new FileSystemException(
                file.toString(),
                null,
                "%s; install the tested version with \"%s\"".formatted(reason, INSTALL));
    }

    /** The version according to the package, for messages; empty if it does not say one. */
    private String version() {
        Path description = dist.resolveSibling("package.json");
        try {
            String text = Files.readString(description, StandardCharsets.UTF_8);
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            String version = json.get("version").getAsString();
            return version.equals(VERSION)
                    ? " (the file is damaged)"
                    : " (the package has version %s)".formatted(version);
        } catch (IOException
                | JsonParseException
                | IllegalStateException
                | NullPointerException e) {
            return "";
        }
    }
}
