package org.audiodigit.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.audiodigit.files.BundledFolder;
import org.audiodigit.files.ProgramFolder;

/** The trained model that is part of the program. */
public final class ShippedModel {

    /** The fingerprint is checked by a test, which prints the new one if the content changes. */
    static final BundledFolder FOLDER = BundledFolder.of("models/digit-cnn", "c035f4c8");

    /** The network that splits strings of digits, with a fingerprint like that of the model. */
    static final BundledFolder STRINGS = BundledFolder.of("models/digit-strings", "dd999d5a");

    /** The licence of the model, as its card states it. */
    public static final String LICENCE = "CC BY-SA 4.0";

    private ShippedModel() {}

    /** Whether a model has the weights of the shipped one, wherever it lies. */
    public static boolean hasWeightsOf(ModelManifest manifest) throws IOException {
        String path = FOLDER.resource() + "/" + ManifestFile.NAME;
        try (InputStream in = FOLDER.loader().getResourceAsStream(path)) {
            // a build without the shipped model
            return in != null
                    && new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .contains('"' + manifest.weights().sha256() + '"');
        }
    }

    /** The folder of the unpacked model, which may not exist yet. */
    public static Path in(ProgramFolder program) {
        return FOLDER.in(program);
    }

    /**
     * Unpacks the model if necessary and returns its folder.
     *
     * @throws IOException if it cannot be unpacked; the message says what to do
     */
    public static Path unpackedIn(ProgramFolder program) throws IOException {
        return FOLDER.unpackIn(program);
    }

    /** A hash of the network that splits strings of digits. */
    public static String stringsFingerprint() {
        return STRINGS.fingerprint();
    }

    /** Unpacks the network that splits strings of digits, as {@link #unpackedIn} does. */
    static Path stringsUnpackedIn(ProgramFolder program) throws IOException {
        return STRINGS.unpackIn(program);
    }
}
