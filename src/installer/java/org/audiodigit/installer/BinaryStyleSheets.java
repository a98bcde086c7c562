package org.audiodigit.installer;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Adds the binary form of each style sheet to the jar of the program. JavaFX prefers a {@code .bss}
 * file beside a {@code .css} file, since parsing the text takes a twentieth of the start.
 */
final class BinaryStyleSheets {

    private static final String FOLDER = "/assets/styles";

    /** The converter of JavaFX, from a text file to a binary one. */
    private static final String CONVERTER = "com.sun.javafx.css.parser.Css2Bin";

    private BinaryStyleSheets() {}

    /**
     * @param libraries the folder with the jars of JavaFX
     * @param work a folder for temporary files
     */
    static void addTo(Path jar, Path libraries, Jdk jdk, Path work)
            throws IOException, InterruptedException {
        Path text = work.resolve("sheet.css");
        Path binary = work.resolve("sheet.bss");
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            for (Path sheet : sheets(zip)) {
                Files.copy(sheet, text, StandardCopyOption.REPLACE_EXISTING);
                new Command(jdk.tool("java"), "-cp", libraries.resolve("*"), CONVERTER)
                        .add(text, binary)
                        .run();
                String name = sheet.getFileName().toString().replace(".css", ".bss");
                Files.copy(binary, sheet.resolveSibling(name));
            }
        }
        Files.delete(text);
        Files.delete(binary);
    }

    private static List<Path> sheets(FileSystem zip) throws IOException {
        try (Stream<Path> files = Files.list(zip.getPath(FOLDER))) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }
}
