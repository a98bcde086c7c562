package org.audiodigit.app.recognise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.audio.wav.WavException;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.model.DigitModel;
import org.audiodigit.signal.Utterances;
import org.audiodigit.signal.Waveform;

/** Classifies recordings with the active model. Thread-safe, also while the model is replaced. */
final class Recogniser {

    private volatile LoadedModel model;

    void use(Optional<LoadedModel> newModel) {
        model = newModel.orElse(null);
    }

    /** Converts a word from a microphone as the active model expects it. */
    Waveform prepareSpoken(Waveform word) {
        LoadedModel current = model;
        return current == null ? word : current.model().frontEnd().trimCaptured(word);
    }

    /**
     * Reads a file as mono: the mean of its channels.
     *
     * @throws IOException if the file is not a readable WAV file or has no samples
     */
    static Waveform read(Path file) throws IOException {
        Waveform waveform = WavReader.read(file).waveform();
        if (waveform.length() == 0) {
            throw new WavException(file, "contains no samples");
        }
        return waveform;
    }

    /**
     * Classifies the recording of an entry. Returns empty if no model is active.
     *
     * @param waveform the samples of the recording
     */
    Optional<Recognition> recognise(RecognitionEntry entry, Waveform waveform)
            throws InterruptedException {
        Utterances utterances = entry.utterances(waveform);
        while (true) {
            LoadedModel current = model;
            if (current == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(recognise(current, waveform, utterances));
            } catch (RuntimeException failure) {
                // a model that was replaced is closed, perhaps before it could classify
                if (model == current) {
                    throw failure;
                }
            }
        }
    }

    private static Recognition recognise(
            LoadedModel active, Waveform waveform, Utterances utterances)
            throws InterruptedException {
        long start = System.nanoTime();
        DigitModel.LocatedPrediction located = active.model().locate(waveform);
        double millis = (System.nanoTime() - start) / 1e6;
        double rate = waveform.sampleRate();
        return new Recognition(
                located.prediction(),
                active.manifest().rejectionRule(),
                active.name(),
                located.span().start() / rate,
                located.span().end() / rate,
                millis,
                utterances);
    }
}
