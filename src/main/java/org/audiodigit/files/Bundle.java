package org.audiodigit.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;

/** The files of a folder on the class path. */
interface Bundle extends Closeable {

    /** In order of their names. */
    List<BundledFile> files() throws IOException;

    InputStream open(BundledFile file) throws IOException;

    /**
     * Opens a folder on the class path, in a jar or on disk.
     *
     * @param folder its path, such as {@code assets/samples}
     * @throws IOException if it is not there or cannot be read
     */
    static Bundle open(ClassLoader loader, String folder) throws IOException {
        URL place = loader.getResource(folder);
        if (place == null) {
            throw new IOException(folder + ": did not come with this build of the program");
        }
        if (place.openConnection() instanceof JarURLConnection jar) {
            // a cached one would be shared, and closed for others too
            jar.setUseCaches(false);
            return new BundleInJar(jar.getJarFile(), jar.getEntryName());
        }
        try {
            return new BundleOnDisk(Path.of(place.toURI()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException(place + ": is neither in a jar nor on disk", e);
        }
    }
}
