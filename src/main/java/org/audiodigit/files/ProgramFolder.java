package org.audiodigit.files;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The folder with the program's own files: {@code .audiodigit} in the user's home folder, or the
 * folder in the system property {@value #PROPERTY}. The methods return paths without creating them.
 */
public record ProgramFolder(Path root) {

    /** System property with the path of the folder. */
    public static final String PROPERTY = "audiodigit.home";

    /** Name of a front end and hash of its output. */
    private static final String OLD_STORE = "*-????????????????";

    private static final String OLD_FILE = "{index,used,tensors-*,in-use.lock}";

    public static ProgramFolder standard() {
        return standardIn(System.getProperty(PROPERTY, ""), System.getProperty("user.home"));
    }

    static ProgramFolder standardIn(String chosen, String userHome) {
        return new ProgramFolder(
                chosen.isBlank()
                        ? Path.of(userHome, ".audiodigit")
                        : Path.of(chosen.strip()).toAbsolutePath());
    }

    /** Contains a folder for each model. */
    public Path models() {
        return root.resolve("models");
    }

    /** Contains the unpacked bundled recordings and the shipped model. */
    public Path bundled() {
        return root.resolve("bundled");
    }

    /** Contains a folder with the recordings of each voice for the adaptation of a model. */
    public Path voices() {
        return root.resolve("voices");
    }

    /** Contains what networks compute for the clips of data sets. */
    public Path embeddings() {
        return root.resolve("embeddings");
    }

    /**
     * Deletes the tensors that earlier versions stored in {@code features}, and the folder itself
     * unless it contains other files.
     */
    public void deleteOldFeatures() throws IOException {
        Path features = root.resolve("features");
        if (!Files.isDirectory(features, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> stores = Files.newDirectoryStream(features, OLD_STORE)) {
            for (Path store : stores) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(store, OLD_FILE)) {
                    for (Path file : files) {
                        Files.deleteIfExists(file);
                    }
                }
                deleteIfEmpty(store);
            }
        }
        deleteIfEmpty(features);
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            return; // the folder contains other files
        }
    }

    /** Contains what the user deleted in the window and may restore. */
    public Bin bin() {
        return new Bin(root.resolve("bin"));
    }

    /** Settings of the window. */
    public Path settings() {
        return root.resolve("settings.properties");
    }
}
