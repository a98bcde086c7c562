package org.audiodigit.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.audiodigit.audio.wav.WavHeader;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.DatasetScanner.HeaderReader;
import org.audiodigit.dataset.DatasetScanner.ProgressListener;

/** Reads the headers of many recordings in parallel. The result is in the order of the files. */
final class HeaderScan {

    private static final int BATCH = 128;

    /** A recording with its parsed path. */
    record NamedFile(String id, Path file, ParsedClipName name) {}

    private final HeaderReader reader;
    private final List<Clip> clips = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private HeaderScan(HeaderReader reader) {
        this.reader = reader;
    }

    /**
     * @throws InterruptedException if the thread was interrupted; no header is read afterwards
     */
    static HeaderScan of(List<NamedFile> files, HeaderReader reader, ProgressListener listener)
            throws InterruptedException {
        HeaderScan all = new HeaderScan(reader);
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        ExecutorService pool = Executors.newFixedThreadPool(threads, HeaderScan::thread);
        try {
            List<Future<HeaderScan>> parts = new ArrayList<>();
            for (int from = 0; from < files.size(); from += BATCH) {
                int to = Math.min(from + BATCH, files.size());
                List<NamedFile> part = files.subList(from, to);
                parts.add(pool.submit(() -> new HeaderScan(reader).read(part)));
            }
            int done = 0;
            for (Future<HeaderScan> part : parts) {
                all.add(part.get());
                done = Math.min(done + BATCH, files.size());
                listener.progress(done, files.size());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading the headers failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    List<Clip> clips() {
        return clips;
    }

    List<Problem> problems() {
        return problems;
    }

    private void add(HeaderScan part) {
        clips.addAll(part.clips);
        problems.addAll(part.problems);
    }

    private HeaderScan read(List<NamedFile> files) {
        for (NamedFile file : files) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            read(file);
        }
        return this;
    }

    private void read(NamedFile file) {
        try {
            WavHeader header = reader.read(file.file());
            if (header.frames() > 0) {
                clips.add(clip(file, header));
            } else {
                problems.add(Problem.unreadable(file.id(), "contains no samples"));
            }
        } catch (IOException e) {
            problems.add(Problem.unreadable(file.id(), Failures.reason(e)));
        }
    }

    private static Clip clip(NamedFile file, WavHeader header) {
        return new Clip(
                file.id(),
                file.file().toAbsolutePath(),
                file.name().label(),
                file.name().speaker(),
                file.name().take(),
                header.format().sampleRate(),
                header.frames());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "header-reader");
        thread.setDaemon(true);
        return thread;
    }
}
