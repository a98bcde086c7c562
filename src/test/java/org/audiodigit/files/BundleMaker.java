package org.audiodigit.files;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Creates class paths with a folder {@code res/box}, in a jar or on disk. */
enum BundleMaker {
    IN_JAR {
        @Override
        Path make(Path folder, Map<String, String> files) throws IOException {
            // a name that needs escaping in a URL
            Path jar = Files.createDirectories(folder).resolve("a b+ü%41.jar");
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream zip = new JarOutputStream(out)) {
                zip.putNextEntry(new JarEntry("res/"));
                zip.putNextEntry(new JarEntry("res/box/"));
                for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                    zip.putNextEntry(new JarEntry("res/box/" + file.getKey()));
                    zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                }
                zip.putNextEntry(new JarEntry("res/boxer"));
                zip.write(1);
            }
            return jar;
        }
    },
    ON_DISK {
        @Override
        Path make(Path folder, Map<String, String> files) throws IOException {
            Path classes = folder.resolve("a b+ü%41");
            FolderTree.deleteIfExists(classes);
            Files.createDirectories(classes.resolve("res/box"));
            Files.writeString(classes.resolve("res/boxer"), "x");
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = classes.resolve("res/box").resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            return classes;
        }
    };

    /** Writes or replaces the class path. */
    abstract Path make(Path folder, Map<String, String> files) throws IOException;

    static URLClassLoader loader(Path classPath) throws IOException {
        return new URLClassLoader(new URL[] {classPath.toUri().toURL()}, null);
    }

    /** Unpacks the files and returns their folder. */
    Path unpack(Path folder, Map<String, String> files, String fingerprint, ProgramFolder program)
            throws IOException {
        try (URLClassLoader loader = loader(make(folder, files))) {
            return new BundledFolder(loader, "res/box", fingerprint).unpackIn(program);
        }
    }
}
