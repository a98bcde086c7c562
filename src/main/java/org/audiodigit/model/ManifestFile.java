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

/** Reads, validates and writes {@code manifest.json}. */
final class ManifestFile {

    static final String NAME = "manifest.json";

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_LABELS = 10_000;
    private static final String NOT_JSON = "is damaged: it is not a model manifest in JSON";
    private static final Pattern WEIGHTS_FILE = Pattern.compile("weights-[0-9a-f]{12}\\.params");
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private ManifestFile() {}

    static void write(Path folder, ModelManifest manifest) throws IOException {
        byte[] json = (GSON.toJson(manifest) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(folder.resolve(NAME), out -> out.write(json));
    }

    /** Reads a manifest. Names of earlier releases are replaced with the current ones. */
    static ModelManifest read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new ModelException(folder, "is not a model folder");
        }
        if (!Files.exists(file)) {
            throw new ModelException(folder, "is not a model folder: it contains no " + NAME);
        }
        if (!Files.isRegularFile(file)) {
            // opening a pipe would block, and a device may be endless
            throw new ModelException(file, "is not a regular file");
        }
        ModelManifest manifest = parse(file, text(file));
        validate(file, manifest);
        return manifest.withCurrentNames();
    }

    private static String text(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES) {
            throw new ModelException(file, "is too large for a manifest");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new ModelException(file, NOT_JSON);
        }
    }

    private static ModelManifest parse(Path file, String text) throws ModelException {
        try {
            return GSON.fromJson(text, ModelManifest.class);
        } catch (JsonParseException | NumberFormatException e) {
            // Gson throws NumberFormatException for "0.5x" instead of a number
            throw new ModelException(file, NOT_JSON);
        }
    }

    private static void validate(Path file, ModelManifest manifest) throws ModelException {
        if (manifest == null) {
            throw new ModelException(file, "is empty");
        }
        if (manifest.formatVersion() != ModelManifest.FORMAT_VERSION) {
            throw new ModelException(
                    file,
                    "has format version %d; this program reads version %d"
                            .formatted(manifest.formatVersion(), ModelManifest.FORMAT_VERSION));
        }
        require(file, isValid(manifest.architecture()), "architecture");
        require(file, isValid(manifest.frontEnd()), "front end");
        require(file, areValid(manifest.labels()), "list of labels");
        require(file, isValid(manifest.weights()), "entry for the weights");
        require(file, isValid(manifest.training()), "record of the training");
        require(file, manifest.metrics() != null, "record of the metrics");
        require(file, manifest.calibrationOrNone().isValid(), "calibration");
    }

    private static void require(Path file, boolean valid, String entry) throws ModelException {
        if (!valid) {
            throw new ModelException(file, "is damaged: the " + entry + " is missing or invalid");
        }
    }

    private static boolean isValid(ModelManifest.Part part) {
        return part != null && part.name() != null && part.settings() != null;
    }

    private static boolean areValid(List<String> labels) {
        return labels != null
                && !labels.isEmpty()
                && labels.size() <= MAX_LABELS
                && !labels.contains(null)
                && new HashSet<>(labels).size() == labels.size();
    }

    private static boolean isValid(ModelManifest.Training training) {
        return training != null
                && training.dataset() != null
                && training.split() != null
                && (training.tunedTo() == null || !training.tunedTo().contains(null))
                && (training.parts() == null || training.parts().isValid());
    }

    private static boolean isValid(ModelManifest.Weights weights) {
        return weights != null
                && weights.file() != null
                && WEIGHTS_FILE.matcher(weights.file()).matches()
                && weights.bytes() > 0
                && weights.sha256() != null;
    }
}
