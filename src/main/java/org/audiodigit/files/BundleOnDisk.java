package org.audiodigit.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A folder of compiled classes and their resources. */
record BundleOnDisk(Path folder) implements Bundle {

    @Override
    public List<BundledFile> files() throws IOException {
        List<BundledFile> files = new ArrayList<>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes known) {
                        String name = folder.relativize(file).toString().replace('\\', '/');
                        long changed = known.lastModifiedTime().toMillis();
                        files.add(new BundledFile(name, known.size(), changed));
                        return FileVisitResult.CONTINUE;
                    }
                });
        Collections.sort(files);
        return files;
    }

    @Override
    public InputStream open(BundledFile file) throws IOException {
        return Files.newInputStream(folder.resolve(file.name()));
    }

    @Override
    public void close() {
        // nothing is open
    }
}
