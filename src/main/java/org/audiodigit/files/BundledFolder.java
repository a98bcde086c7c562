package org.audiodigit.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder on the program's class path that is needed as a folder on disk. It is unpacked once, to
 * a folder of its own for each fingerprint; if that folder exists, it is used as it is. Nothing in
 * it is replaced or deleted afterwards, so files that the user adds there stay, also when a later
 * version of the program brings other content.
 *
 * @param loader has it on its class path
 * @param resource its path there, such as {@code assets/samples}
 * @param fingerprint changes when the content does, and names the folder on disk
 */
public record BundledFolder(ClassLoader loader, String resource, String fingerprint) {

    /** Followed by the process that unpacks there. */
    private static final String TEMPORARY = ".unpacking-";

    /** A folder on the program's own class path. */
    public static BundledFolder of(String resource, String fingerprint) {
        return new BundledFolder(BundledFolder.class.getClassLoader(), resource, fingerprint);
    }

    /** The folder on disk, which may not be unpacked yet. */
    public Path in(ProgramFolder program) {
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        return program.bundled().resolve(fingerprint).resolve(name);
    }

    /**
     * Unpacks the folder unless it is there. Several processes and threads may do so at once, and
     * may be killed meanwhile.
     *
     * @return the folder on disk
     * @throws IOException if the folder is not on the class path or cannot be written; one sentence
     *     that says what to do
     */
    public Path unpackIn(ProgramFolder program) throws IOException {
        Path target = in(program);
        if (!Files.isDirectory(target)) {
            URL place = loader.getResource(resource);
            if (place == null) {
                throw new IOException(resource + ": did not come with this build of the program");
            }
            try {
                unpack(place, target);
            } catch (IOException e) {
                throw refusal(target, e);
            }
        }
        return target;
    }

    private static void unpack(URL place, Path target) throws IOException {
        Path parent = Files.createDirectories(target.getParent());
        deleteLeftovers(parent);
        String process = Long.toString(ProcessHandle.current().pid());
        Path staged = parent.resolve(TEMPORARY + process + "-" + UUID.randomUUID());
        try {
            copy(place, staged);
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // whoever was faster has unpacked the same content
            if (!Files.isDirectory(target)) {
                throw e;
            }
        } finally {
            FolderTree.deleteIfExists(staged);
        }
    }

    /** Deletes what processes that were killed had unpacked in part. */
    private static void deleteLeftovers(Path parent) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, TEMPORARY + "*-*")) {
            for (Path folder : all) {
                String name = folder.getFileName().toString().substring(TEMPORARY.length());
                String process = name.substring(0, name.indexOf('-'));
                if (process.matches("[0-9]{1,18}")
                        && ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
                    FolderTree.deleteIfExists(folder);
                }
            }
        }
    }

    private static void copy(URL place, Path folder) throws IOException {
        try {
            if (place.openConnection() instanceof JarURLConnection connection) {
                Path jar = Path.of(connection.getJarFileURL().toURI());
                try (FileSystem files = FileSystems.newFileSystem(jar)) {
                    copy(files.getPath(connection.getEntryName()), folder);
                }
            } else {
                copy(Path.of(place.toURI()), folder);
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException(place + ": is neither in a jar nor on disk", e);
        }
    }

    private static void copy(Path source, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(source)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        Files.createDirectory(folder);
        for (Path file : files) {
            Path copy = folder.resolve(source.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            // not from path to path, which would copy a write protection as well
            try (InputStream in = Files.newInputStream(file)) {
                Files.copy(in, copy);
            }
        }
    }

    private static IOException refusal(Path target, IOException reason) {
        Path notFolder = target.toAbsolutePath();
        while (notFolder != null && !Files.exists(notFolder)) {
            notFolder = notFolder.getParent();
        }
        String why =
                notFolder == null || Files.isDirectory(notFolder)
                        ? FileReason.sentence(reason)
                        : notFolder + ": is not a folder";
        IOException refusal =
                new FileSystemException(
                        target.toString(),
                        null,
                        "what comes with the program cannot be unpacked there (%s); choose another folder with -D%s=FOLDER"
                                .formatted(why, ProgramFolder.PROPERTY));
        refusal.initCause(reason);
        return refusal;
    }
}
