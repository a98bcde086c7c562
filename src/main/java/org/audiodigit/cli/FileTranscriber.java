package org.audiodigit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.audiodigit.audio.label.Transcript;
import org.audiodigit.audio.wav.WavFile;
import org.audiodigit.model.Transcriber;

/** Transcribes files with a model. Thread-safe. */
final class FileTranscriber implements ParallelFiles.Work<Transcript> {

    private final ModelLoader model;

    FileTranscriber(ModelLoader model) {
        this.model = model;
    }

    /**
     * @throws IOException if the file cannot be read
     * @throws UncheckedIOException if the model cannot be loaded
     */
    @Override
    public Transcript of(Path file) throws IOException, InterruptedException {
        try (WavFile recording = WavFile.open(file)) {
            return of(recording);
        }
    }

    Transcript of(WavFile recording) throws IOException, InterruptedException {
        return transcriber().transcribe(recording);
    }

    private Transcriber transcriber() throws InterruptedException {
        try {
            // only now, since the engine takes a second to start and may not be needed
            return new Transcriber(model.get().utteranceRecogniser());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
