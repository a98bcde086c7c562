package org.audiodigit.testing;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rewrites the manifest of a model as the first versions of the program wrote it. */
public final class OldManifests {

    private OldManifests() {}

    /** Describes the network of {@code digit-cnn} in those versions, whatever the weights are. */
    public static void replaceNetwork(Path model) throws IOException {
        Path file = model.resolve("manifest.json");
        JsonObject manifest = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        JsonObject settings = manifest.getAsJsonObject("architecture").getAsJsonObject("settings");
        settings.addProperty("filters", "24,40,64,96,128");
        settings.remove("axes");
        Files.writeString(file, manifest.toString());
    }

    public static void downgrade(Path model) throws IOException {
        Path file = model.resolve("manifest.json");
        JsonObject manifest = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        JsonObject training = manifest.getAsJsonObject("training");
        List.of("augmentation", "draws", "keepLast", "tunedTo", "splitRule", "parts")
                .forEach(training::remove);
        Files.writeString(file, manifest.toString());
    }
}
