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
import org.audiodigit.common.Failures;

/**
 * A folder on the class path that the program needs on disk. It is unpacked once to a folder named
 * by its fingerprint; if that folder exists, it is used unchanged. Its files are never replaced or
 * deleted, so files that the user adds are kept, even if a later version of the program has other
 * content.
 *
 * @param loader class loader of the folder
 * @param resource path on the class path, such as {@code assets/samples}
 * @param fingerprint name of the folder on disk, which changes with the content
 */
public record BundledFolder(ClassLoader loader, String resource, String fingerprint) {

    /** Prefix of temporary folders, followed by the process id. */
    private static final String TEMPORARY = ".unpacking-";

    /** A folder on the class path of the program. */
    public static BundledFolder of(String resource, String fingerprint) {
        return new BundledFolder(BundledFolder.class.getClassLoader(), resource, fingerprint);
    }

    /** Returns the folder on disk, which may not exist yet. */
    public Path in(ProgramFolder program) {
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        return program.bundled().resolve(fingerprint).resolve(name);
    }

    /**
     * Unpacks the folder if it does not exist. Several processes and threads may do so at the same
     * time and may be killed.
     *
     * @return the folder on disk
     * @throws IOException if the folder is not on the class path or cannot be written, with a
     *     sentence for the user
     */
    public Path unpackIn(ProgramFolder program) throws IOException {
        Path target = in(program);
        if (!Files.isDirectory(target)) {
            URL source = loader.getResource(resource);
            if (source == null) {
                throw new IOException(resource + ": missing from this build of the program");
            }
            try {
                unpack(source, target);
            } catch (IOException e) {
                throw notUnpacked(target, e);
            }
        }
        return target;
    }

    private static void unpack(URL source, Path target) throws IOException {
        Path parent = Files.createDirectories(target.getParent());
        deleteLeftovers(parent);
        String process = Long.toString(ProcessHandle.current().pid());
        Path staged = parent.resolve(TEMPORARY + process + "-" + UUID.randomUUID());
        try {
            copy(source, staged);
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // another process or thread has unpacked the same content
            if (!Files.isDirectory(target)) {
                throw e;
            }
        } finally {
            FolderTree.deleteIfExists(staged);
        }
    }

    /** Deletes the temporary folders of processes that ended. */
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

    private static void copy(URL source, Path folder) throws IOException {
        try {
            if (source.openConnection() instanceof JarURLConnection connection) {
                Path jar = Path.of(connection.getJarFileURL().toURI());
                try (FileSystem files = FileSystems.newFileSystem(jar)) {
                    copy(files.getPath(connection.getEntryName()), folder);
                }
            } else {
                copy(Path.of(source.toURI()), folder);
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException(source + ": is neither in a jar nor on disk", e);
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
            // not from path to path, which would also copy write protection
            try (InputStream in = Files.newInputStream(file)) {
                Files.copy(in, copy);
            }
        }
    }

    private static IOException notUnpacked(Path target, IOException cause) {
        Path notFolder = target.toAbsolutePath();
        while (notFolder != null && !Files.exists(notFolder)) {
            notFolder = notFolder.getParent();
        }
        String reason =
                notFolder == null || Files.isDirectory(notFolder)
                        ? Failures.sentence(cause)
                        : notFolder + ": is not a folder";
        IOException failure =
                new FileSystemException(
                        target.toString(),
                        null,
                        "the bundled files cannot be unpacked there (%s); choose another folder with -D%s=FOLDER"
                                .formatted(reason, ProgramFolder.PROPERTY));
        failure.initCause(cause);
        return failure;
    }
}
