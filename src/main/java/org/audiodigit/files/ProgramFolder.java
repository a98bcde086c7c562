package org.audiodigit.files;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Where the program keeps what is its own: {@code .audiodigit} in the person's home folder, or the
 * folder that the system property {@value #PROPERTY} names. Nothing here is created by asking for
 * its place.
 */
public record ProgramFolder(Path root) {

    /** The system property that chooses another folder. */
    public static final String PROPERTY = "audiodigit.home";

    /** A front end's name and the hash of its output. */
    private static final String OLD_STORE = "*-????????????????";

    private static final String OLD_FILE = "{index,used,tensors-*,in-use.lock}";

    /** The one that the program uses. */
    public static ProgramFolder standard() {
        return standardIn(System.getProperty(PROPERTY, ""), System.getProperty("user.home"));
    }

    static ProgramFolder standardIn(String chosen, String personsHome) {
        return new ProgramFolder(
                chosen.isBlank()
                        ? Path.of(personsHome, ".audiodigit")
                        : Path.of(chosen.strip()).toAbsolutePath());
    }

    /** The folder of models, each a folder in it. */
    public Path models() {
        return root.resolve("models");
    }

    /** The folder that the bundled recordings and the shipped model are unpacked to. */
    public Path bundled() {
        return root.resolve("bundled");
    }

    /** The folder of the voices that models are tuned to, each a folder in it. */
    public Path voices() {
        return root.resolve("voices");
    }

    /**
     * Deletes the tensors that earlier versions stored in {@code features}, and the folder itself
     * unless it holds other files.
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
            return; // it holds other files
        }
    }

    /** The file of the window's settings. */
    public Path settings() {
        return root.resolve("settings.properties");
    }
}
