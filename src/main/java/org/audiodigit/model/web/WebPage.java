package org.audiodigit.model.web;

import com.google.gson.Gson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.audiodigit.common.ProgramVersion;
import org.audiodigit.files.AtomicFile;
import org.audiodigit.files.AtomicFiles;
import org.audiodigit.model.onnx.OnnxModel;

/**
 * A page that classifies recordings and what the microphone hears, as a folder of static files. It
 * needs no server: a browser opens its {@value #START} from the disk, too. Browsers do not let such
 * a page load other files than scripts, so that the model and the runtime are scripts with
 * compressed data in Base64.
 */
public final class WebPage {

    /** The file to open. */
    public static final String START = "index.html";

    private static final String ASSETS = "/assets/web/";

    /** The files that are the same for all models. */
    private static final List<String> COPIED =
            List.of(
                    START,
                    "page.css",
                    "wav.js",
                    "resampler.js",
                    "endpointer.js",
                    "microphone.js",
                    "classifier.js",
                    "waveform.js",
                    "page.js",
                    "old-browser.js",
                    "licences.txt");

    private static final String MODEL = "model.js";
    private static final Gson GSON = new Gson();

    private final String name;
    private final OnnxModel model;
    private final WebRuntime runtime;

    /**
     * @param name of the model, for the user
     */
    public WebPage(String name, OnnxModel model, WebRuntime runtime) {
        this.name = name;
        this.model = model;
        this.runtime = runtime;
    }

    /** Called before each file; an exception ends the export. */
    @FunctionalInterface
    public interface Progress {

        /**
         * @param done share of the files, 0 to 1
         */
        void report(double done) throws IOException, InterruptedException;
    }

    /** The name and the content of a file that is written. */
    private record Output(String name, AtomicFile.Content content) {}

    private record ModelScript(
            String name, String program, Map<String, String> metadata, String onnx) {}

    private record RuntimeScript(String version, String module, String wasm) {}

    /**
     * Checks that a folder can receive the page: it does not exist, is empty, or contains an older
     * page, which is replaced.
     *
     * @throws IOException if it cannot, with the reason
     */
    public static void check(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FileSystemException(
                    folder.toString(), null, "is a file; specify a folder for the page");
        }
        if (!Files.isDirectory(folder) || isPage(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            if (files.iterator().hasNext()) {
                throw new FileSystemException(
                        folder.toString(),
                        null,
                        "contains other files; specify an empty or a new folder for the page");
            }
        }
    }

    private static boolean isPage(Path folder) throws IOException {
        Path script = folder.resolve(MODEL);
        if (!Files.isRegularFile(script)) {
            return false;
        }
        byte[] start = start("model").getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(script)) {
            return Arrays.equals(in.readNBytes(start.length), start);
        }
    }

    /**
     * Writes the page. An older page is replaced after all files of the new one were written; if
     * that fails, it stays as it is, and new folders are deleted.
     *
     * @param folder as {@link #check} permits it
     */
    public void write(Path folder, Progress progress) throws IOException, InterruptedException {
        check(folder);
        List<Path> created = new ArrayList<>();
        boolean isWritten = false;
        try {
            createFolder(folder, created);
            try (AtomicFiles files = new AtomicFiles()) {
                List<Output> outputs = outputs();
                for (int i = 0; i < outputs.size(); i++) {
                    progress.report((double) i / outputs.size());
                    files.write(folder.resolve(outputs.get(i).name), outputs.get(i).content);
                }
                isWritten = true;
                files.replace();
            }
        } finally {
            if (!isWritten) {
                delete(created);
            }
        }
    }

    private static void createFolder(Path folder, List<Path> created) throws IOException {
        for (Path missing = folder.toAbsolutePath();
                missing != null && !Files.exists(missing);
                missing = missing.getParent()) {
            created.add(0, missing);
        }
        Files.createDirectories(folder);
    }

    private static void delete(List<Path> created) throws IOException {
        for (int i = created.size() - 1; i >= 0; i--) {
            Files.deleteIfExists(created.get(i));
        }
    }

    /** The largest first, so that a full disk shows at once; the page itself last. */
    private List<Output> outputs() {
        List<Output> outputs = new ArrayList<>();
        outputs.add(new Output("runtime.js", out -> script(out, "runtime", runtimeScript())));
        outputs.add(new Output(MODEL, out -> script(out, "model", modelScript())));
        outputs.add(new Output("ort.wasm.min.js", out -> out.write(runtime.script())));
        for (int i = COPIED.size() - 1; i >= 0; i--) {
            String file = COPIED.get(i);
            outputs.add(new Output(file, out -> copy(file, out)));
        }
        return outputs;
    }

    private RuntimeScript runtimeScript() throws IOException {
        return new RuntimeScript(
                WebRuntime.VERSION, packed(runtime.module()), packed(runtime.wasm()));
    }

    private ModelScript modelScript() throws IOException {
        ByteArrayOutputStream onnx = new ByteArrayOutputStream();
        model.writeTo(onnx);
        return new ModelScript(
                name, ProgramVersion.text(), model.metadata(), packed(onnx.toByteArray()));
    }

    private static void script(OutputStream out, String variable, Object value) throws IOException {
        String text = start(variable) + GSON.toJson(value) + ";\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The start of a script, by which an older page is recognised. */
    private static String start(String variable) {
        return "globalThis.audiodigit ??= {};\naudiodigit.%s = ".formatted(variable);
    }

    /** Compresses data with gzip and encodes it in Base64. */
    private static String packed(byte[] data) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new BestGzip(packed)) {
            gzip.write(data);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    private static void copy(String file, OutputStream out) throws IOException {
        try (InputStream in = WebPage.class.getResourceAsStream(ASSETS + file)) {
            if (in == null) {
                throw new IllegalStateException(ASSETS + file + " is missing from this build");
            }
            in.transferTo(out);
        }
    }
}
