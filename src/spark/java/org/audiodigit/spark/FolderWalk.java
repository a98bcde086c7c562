package org.audiodigit.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.sql.Timestamp;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.audiodigit.audio.wav.SearchedFolders;
import org.audiodigit.audio.wav.WavFinder;

/**
 * The WAV files below a folder of any Hadoop file system, by the rules of {@link WavFinder}, as
 * rows of {@link ArchiveColumns#LISTING}. Only one page of each open folder is in memory. A folder
 * that cannot be listed is a row with a reason. If the storage fails, all attempts but the last
 * fail, too, so that Spark tries again.
 */
final class FolderWalk implements Iterator<Row> {

    private final Configuration hadoop;
    private final String input;
    private final int order;
    private final boolean isLastAttempt;
    private final Deque<OpenFolder> open = new ArrayDeque<>();
    private final SearchedFolders local = new SearchedFolders();
    private Row next;
    private boolean foundAny;

    private record OpenFolder(
            FileSystem files,
            FileStatus status,
            RemoteIterator<FileStatus> entries,
            boolean isLocal) {}

    /**
     * @param input the input that the folder belongs to
     * @param order its position on the command line
     */
    FolderWalk(Configuration hadoop, Path folder, String input, int order, boolean isLastAttempt) {
        this.hadoop = hadoop;
        this.input = input;
        this.order = order;
        this.isLastAttempt = isLastAttempt;
        FileStatus status = new FileStatus(0, true, 0, 0, 0, folder);
        enter(status);
        if (next == null) {
            advance();
        }
        if (!foundAny) {
            next = failed(status, "contains no WAV files");
        }
    }

    /** The row of a file, or of a folder with the reason why it is not searched. */
    static Row row(FileStatus status, String reason, String input, int order) {
        return RowFactory.create(
                status.getPath().toString(),
                status.isDirectory() ? 0L : status.getLen(),
                new Timestamp(status.getModificationTime()),
                reason,
                input,
                order);
    }

    private Row failed(FileStatus status, String reason) {
        return row(status, reason, input, order);
    }

    private void enter(FileStatus folder) {
        java.nio.file.Path path = localPath(folder.getPath().toUri());
        try {
            java.nio.file.Path real = path == null ? null : path.toRealPath();
            boolean isLink = path != null && !open.isEmpty() && Files.isSymbolicLink(path);
            if (real != null && local.contains(real, isLink)) {
                return;
            }
            if (open.size() > WavFinder.MAX_DEPTH) {
                found(
                        failed(
                                folder,
                                "is more than %d folders deep and is not searched"
                                        .formatted(WavFinder.MAX_DEPTH)));
                return;
            }
            FileSystem files = folder.getPath().getFileSystem(hadoop);
            RemoteIterator<FileStatus> entries = files.listStatusIterator(folder.getPath());
            open.push(new OpenFolder(files, folder, entries, real != null));
            if (real != null) {
                local.enter(real, isLink);
            }
        } catch (IOException e) {
            fail(folder, e);
        }
    }

    private void leave() {
        if (open.pop().isLocal) {
            local.leave();
        }
    }

    /** Returns null for another file system, which has no links, or a name that Java cannot use. */
    private static java.nio.file.Path localPath(URI folder) {
        try {
            return "file".equals(folder.getScheme()) ? new File(folder.getPath()).toPath() : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private void fail(FileStatus folder, IOException e) {
        if (!isLastAttempt && !StorageFailures.isPermanent(e)) {
            throw new UncheckedIOException(folder.getPath().toString(), e);
        }
        found(failed(folder, StorageFailures.reason(e)));
    }

    private void found(Row row) {
        next = row;
        foundAny = true;
    }

    private void advance() {
        next = null;
        while (next == null && !open.isEmpty()) {
            OpenFolder folder = open.peek();
            try {
                if (folder.entries.hasNext()) {
                    visit(folder.entries.next());
                } else {
                    leave();
                }
            } catch (IOException e) {
                leave();
                fail(folder.status, e);
            }
        }
    }

    private void visit(FileStatus entry) {
        String name = entry.getPath().getName();
        if (WavFinder.isHidden(name)) {
            return;
        }
        if (entry.isDirectory()) {
            enter(entry);
        } else if (WavFinder.isWav(name)) {
            found(row(entry, null, input, order));
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        Row current = next;
        advance();
        return current;
    }
}
