package org.audiodigit.app.recognise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.audio.wav.WavFinder;
import org.audiodigit.signal.Waveform;

/** Recognises files one after the other, in their order, off the window's thread. */
final class FileRecognition {

    /** Is told on the window's thread. */
    interface Listener {

        /**
         * A file was read.
         *
         * @param waveform its samples, of the first file alone: there can be thousands
         */
        void heard(Path file, Optional<Recognition> answer, Optional<Waveform> waveform);

        /** A file was not; the others go on. */
        void failed(String what, Exception failure);
    }

    private final TaskExecutor tasks;
    private final Recogniser model;
    private final Listener listener;

    FileRecognition(TaskExecutor tasks, Recogniser model, Listener listener) {
        this.tasks = tasks;
        this.model = model;
        this.listener = listener;
    }

    /**
     * @param dropped files, and folders whose WAVs are meant
     */
    void open(List<Path> dropped) {
        if (dropped.isEmpty()) {
            return;
        }
        tasks.start(
                BackgroundTask.shown(
                                "Recognising " + name(dropped),
                                progress -> read(files(dropped), progress))
                        .onFailure(failure -> listener.failed("Recognising stopped", failure)));
    }

    private static String name(List<Path> dropped) {
        Path name = dropped.get(0).getFileName();
        return dropped.size() == 1 && name != null
                ? name.toString()
                : "%,d files".formatted(dropped.size());
    }

    private List<Path> files(List<Path> dropped) throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        WavFinder.Visitor visitor =
                new WavFinder.Visitor() {
                    @Override
                    public void found(Path file) {
                        files.add(file);
                    }

                    @Override
                    public void failed(Path path, IOException reason) {
                        tasks.runOnFxThread(() -> listener.failed(path.toString(), reason));
                    }
                };
        for (Path path : dropped) {
            WavFinder.find(path, visitor);
        }
        return files;
    }

    private Integer read(List<Path> files, TaskProgress progress) throws InterruptedException {
        int done = 0;
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            progress.update((double) i / files.size(), "%,d of %,d".formatted(i + 1, files.size()));
            try {
                hear(file, done == 0);
                done++;
            } catch (IOException | RuntimeException e) {
                if (progress.cancelled()) {
                    throw new InterruptedException();
                }
                tasks.runOnFxThread(() -> listener.failed(file.toString(), e));
            }
        }
        return done;
    }

    private void hear(Path file, boolean first) throws IOException, InterruptedException {
        Waveform waveform = RecordingReader.read(file);
        Optional<Recognition> answer = model.ask(waveform);
        Optional<Waveform> shown = first ? Optional.of(waveform) : Optional.empty();
        tasks.runOnFxThread(() -> listener.heard(file, answer, shown));
    }
}
