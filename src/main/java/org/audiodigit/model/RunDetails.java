package org.audiodigit.model;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.audiodigit.files.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The content of {@value #FILE} in the folder of a model: what the window knows about it beside the
 * manifest, which a training in progress replaces. The names of the components are the keys.
 *
 * @param name the name that the user gave; null for the name of the folder
 * @param parent name of the model that was adapted; null for a trained model
 * @param seconds duration of the adaptation; null for a trained model
 */
public record RunDetails(String name, String parent, Double seconds) {

    public static final String FILE = "run.json";
    public static final RunDetails NONE = new RunDetails(null, null, null);

    /** Longer names are cut. */
    public static final int MAX_NAME = 80;

    static final int MAX_BYTES = 1 << 16;

    private static final Logger LOG = LoggerFactory.getLogger(RunDetails.class);
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    public RunDetails {
        name = clean(name);
        parent = clean(parent);
        seconds = seconds == null || !(seconds >= 0) ? null : seconds;
    }

    /** Reads the details of a model. A missing or damaged file has none, since it is not needed. */
    public static RunDetails read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String json = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
            return Optional.ofNullable(GSON.fromJson(json, RunDetails.class)).orElse(NONE);
        } catch (IOException | JsonParseException | NumberFormatException e) {
            LOG.info("Cannot read {}", file, e);
            return NONE;
        }
    }

    public void write(Path folder) throws IOException {
        byte[] json = (GSON.toJson(this) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(folder.resolve(FILE), out -> out.write(json));
    }

    /**
     * @param newName null or blank for the name of the folder
     */
    public RunDetails withName(String newName) {
        return new RunDetails(newName, parent, seconds);
    }

    /** The name of the model in a folder for the user. */
    public String nameIn(Path folder) {
        if (name != null) {
            return name;
        }
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? folder.toString() : last.toString();
    }

    private static String clean(String text) {
        if (text == null) {
            return null;
        }
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        String cut = line.length() > MAX_NAME ? line.substring(0, MAX_NAME).strip() : line;
        return cut.isEmpty() ? null : cut;
    }
}
