package org.audiodigit.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
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
        List<BundledFile> files = new ArrayList<>();
        for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
            JarEntry entry = all.nextElement();
            if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                String name = entry.getName().substring(prefix.length());
                files.add(new BundledFile(name, entry.getSize(), entry.getCrc()));
            }
        }
        Collections.sort(files);
        return files;
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
