package org.audiodigit.model;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.audiodigit.files.AtomicFile;

/** Reads and writes {@code manifest.json}, and refuses one that cannot be true. */
final class ManifestFile {

    static final String NAME = "manifest.json";

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_LABELS = 10_000;
    private static final String NO_MODEL = "is damaged: it is not the JSON of a model";
    private static final Pattern WEIGHTS_FILE = Pattern.compile("weights-[0-9a-f]{12}\\.params");
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private ManifestFile() {}

    static void write(Path folder, ModelManifest manifest) throws IOException {
        byte[] json = (GSON.toJson(manifest) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(folder.resolve(NAME), out -> out.write(json));
    }

    static ModelManifest read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new ModelException(folder, "is not a model folder");
        }
        if (!Files.exists(file)) {
            throw new ModelException(folder, "is not a model folder: it has no " + NAME);
        }
        if (!Files.isRegularFile(file)) {
            // Opening a pipe would wait for ever, and a device may never end.
            throw new ModelException(file, "is not an ordinary file");
        }
        ModelManifest manifest = parse(file, text(file));
        check(file, manifest);
        return manifest.withCurrentNames();
    }

    private static String text(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES) {
            throw new ModelException(file, "is larger than a manifest can be");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new ModelException(file, NO_MODEL);
        }
    }

    private static ModelManifest parse(Path file, String text) throws ModelException {
        try {
            return GSON.fromJson(text, ModelManifest.class);
        } catch (JsonParseException | NumberFormatException e) {
            // Gson lets the latter through for text such as "0.5x" where a number belongs.
            throw new ModelException(file, NO_MODEL);
        }
    }

    private static void check(Path file, ModelManifest manifest) throws ModelException {
        if (manifest == null) {
            throw new ModelException(file, "is empty");
        }
        if (manifest.formatVersion() != ModelManifest.FORMAT_VERSION) {
            throw new ModelException(
                    file,
                    "has format version %d; this program reads version %d"
                            .formatted(manifest.formatVersion(), ModelManifest.FORMAT_VERSION));
        }
        require(file, isNamed(manifest.architecture()), "architecture");
        require(file, isNamed(manifest.frontEnd()), "front end");
        require(file, areLabels(manifest.labels()), "list of labels");
        require(file, areWeights(manifest.weights()), "file of weights");
        require(file, isAccount(manifest.training()), "account of its training");
        require(file, manifest.metrics() != null, "metrics");
        require(file, manifest.calibrationOrNone().isValid(), "calibration");
    }

    private static void require(Path file, boolean holds, String what) throws ModelException {
        if (!holds) {
            throw new ModelException(file, "is damaged: it names no proper " + what);
        }
    }

    private static boolean isNamed(ModelManifest.Part part) {
        return part != null && part.name() != null && part.settings() != null;
    }

    private static boolean areLabels(List<String> labels) {
        return labels != null
                && !labels.isEmpty()
                && labels.size() <= MAX_LABELS
                && !labels.contains(null)
                && new HashSet<>(labels).size() == labels.size();
    }

    private static boolean isAccount(ModelManifest.Training training) {
        return training != null
                && training.dataset() != null
                && training.split() != null
                && (training.tunedTo() == null || !training.tunedTo().contains(null));
    }

    private static boolean areWeights(ModelManifest.Weights weights) {
        return weights != null
                && weights.file() != null
                && WEIGHTS_FILE.matcher(weights.file()).matches()
                && weights.bytes() > 0
                && weights.sha256() != null;
    }
}
