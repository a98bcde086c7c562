package org.audiodigit.spark;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.security.AccessControlException;
import org.audiodigit.common.Failures;

/** Failures of Hadoop file systems. */
final class StorageFailures {

    private static final String DENIED = "permission denied";

    private StorageFailures() {}

    /** Describes a failure without the name of the file. */
    static String reason(Exception e) {
        boolean denied =
                e instanceof AccessControlException
                        // how the local file system reports it
                        || e instanceof FileNotFoundException
                                && e.getMessage() != null
                                && e.getMessage().endsWith("(Permission denied)");
        return denied ? DENIED : Failures.reason(e);
    }

    /** Whether the failure is one of the file, so that another attempt fails in the same way. */
    static boolean isPermanent(IOException e) {
        return e instanceof FileNotFoundException
                || e instanceof NoSuchFileException
                || e instanceof EOFException
                || e instanceof ChecksumException
                || reason(e).equals(DENIED);
    }
}
