package org.audiodigit.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;

/** A folder in a jar; its directory of entries is all that is read to know the files. */
final class BundleInJar implements Bundle {

    private final JarFile jar;
    private final String prefix;

    BundleInJar(JarFile jar, String folder) {
        this.jar = jar;
        this.prefix = folder.endsWith("/") ? folder : folder + "/";
    }

    @Override
    public List<BundledFile> files() {
        return jar.stream()
                .filter(entry -> entry.getName().startsWith(prefix) && !entry.isDirectory())
                .map(
                        entry ->
                                new BundledFile(
                                        entry.getName().substring(prefix.length()),
                                        entry.getSize(),
                                        entry.getCrc()))
                .sorted(Comparator.comparing(BundledFile::name))
                .toList();
    }

    @Override
    public InputStream open(BundledFile file) throws IOException {
        return jar.getInputStream(jar.getJarEntry(prefix + file.name()));
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
