package org.audiodigit.common;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Describes exceptions in one line of plain text for messages to the user. */
public final class Failures {

    private static final String OTHER_LOCALE =
            "the locale has no such characters; set LC_ALL=C.UTF-8 and start the program again";

    private Failures() {}

    /** Returns the reason without the name of the file. */
    public static String reason(Throwable e) {
        if (e instanceof UncheckedIOException && e.getCause() != null) {
            return reason(e.getCause());
        }
        if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            return "no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NotDirectoryException) {
            return "is not a folder";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "already exists";
        }
        if (e instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        if (e instanceof EOFException) {
            return "unexpected end of file";
        }
        if (e instanceof InvalidPathException invalid) {
            return isWritable(invalid.getInput()) ? oneLine(invalid.getReason()) : OTHER_LOCALE;
        }
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return oneLine(f.getReason());
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : oneLine(e.getMessage());
    }

    /**
     * Returns {@code file: reason} if the exception names a file, otherwise the reason: the message
     * of the exception or, if it has none, the name of its class.
     */
    public static String sentence(Throwable e) {
        if (e instanceof UncheckedIOException && e.getCause() != null) {
            return sentence(e.getCause());
        }
        if (e instanceof FileSystemException f && f.getFile() != null) {
            return f.getFile() + ": " + reason(e);
        }
        if (e instanceof InvalidPathException invalid) {
            return invalid.getInput() + ": " + reason(e);
        }
        return reason(e);
    }

    /** Whether the locale in which Java was started has the characters of a file name. */
    private static boolean isWritable(String name) {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        return Charset.forName(encoding).newEncoder().canEncode(name);
    }

    /** Adds the name of the file to a failed write, since the operating system leaves it out. */
    public static IOException notWritten(Path file, IOException e) {
        IOException named =
                new FileSystemException(file.toString(), null, "cannot be written: " + reason(e));
        named.initCause(e);
        return named;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
