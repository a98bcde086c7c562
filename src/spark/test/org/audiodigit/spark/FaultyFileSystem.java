package org.audiodigit.spark;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.security.AccessControlException;

/**
 * Local files whose names say how they fail: {@code denied} is not readable, {@code gone} was
 * deleted after it was listed, {@code unknown} has no status, {@code flaky} can be read at the
 * second attempt, and {@code broken} never; folders likewise. Public for Hadoop.
 */
public final class FaultyFileSystem extends RawLocalFileSystem {

    static final String SCHEME = "faulty";

    /** Attempts to read the flaky file. */
    static final AtomicInteger FLAKY_READS = new AtomicInteger();

    /** Attempts to list the flaky folder. */
    static final AtomicInteger FLAKY_LISTINGS = new AtomicInteger();

    /** A character that no local file system has; files that have a question mark for it. */
    static final char UNENCODABLE = '\ud800';

    private static final URI ROOT = URI.create(SCHEME + ":///");

    static void register(Configuration configuration) {
        configuration.set("fs." + SCHEME + ".impl", FaultyFileSystem.class.getName());
    }

    @Override
    public URI getUri() {
        return ROOT;
    }

    @Override
    public FSDataInputStream open(Path file, int bufferSize) throws IOException {
        String name = file.getName();
        if (name.contains("denied")) {
            throw new AccessControlException("user=spark, access=READ");
        }
        if (name.contains("gone")) {
            deleteAndOpen(file, bufferSize);
        }
        if (name.contains("broken")
                || name.contains("flaky") && FLAKY_READS.getAndIncrement() == 0) {
            throw new IOException("the data node does not answer");
        }
        return super.open(new Path(file.getParent(), name.replace(UNENCODABLE, '?')), bufferSize);
    }

    private void deleteAndOpen(Path file, int bufferSize) throws IOException {
        delete(file, false);
        super.open(file, bufferSize);
    }

    @Override
    public FileStatus getFileStatus(Path file) throws IOException {
        if (file.getName().equals("unknown")) {
            throw new IOException("the name node does not answer");
        }
        return super.getFileStatus(file);
    }

    @Override
    public FileStatus[] listStatus(Path folder) throws IOException {
        if (folder.getName().contains("denied")) {
            throw new AccessControlException("user=spark, access=READ_EXECUTE");
        }
        if (folder.getName().contains("broken")
                || folder.getName().contains("flaky") && FLAKY_LISTINGS.getAndIncrement() == 0) {
            throw new IOException("the name node does not answer");
        }
        return super.listStatus(folder);
    }
}
