package org.audiodigit.app.recognise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.audio.label.Transcript;
import org.audiodigit.audio.wav.WavException;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.Transcriber;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.Utterances;
import org.audiodigit.signal.Waveform;

/** Recognises recordings with the active model. Thread-safe, also while the model is replaced. */
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
     * Finds and recognises the words of the recording of an entry. Returns empty if no model is
     * active.
     *
     * @param waveform the samples of the recording
     * @throws IOException if the recogniser of words without pauses cannot be loaded
     */
    Optional<RecognitionResult> recognise(RecognitionEntry entry, Waveform waveform)
            throws IOException, InterruptedException {
        return withModel(active -> recognise(active, entry, waveform));
    }

    private static RecognitionResult recognise(
            LoadedModel active, RecognitionEntry entry, Waveform waveform)
            throws IOException, InterruptedException {
        Transcript words =
                new Transcriber(active.model().utteranceRecogniser()).transcribe(waveform);
        return words.words().size() > 1
                ? new RecognitionResult(Optional.empty(), SegmentList.of(words), active.name())
                : RecognitionResult.of(locate(active, waveform, entry.utterances(waveform)));
    }

    /**
     * Classifies the word in a part of a recording. Returns empty if no model is active.
     *
     * @param part within the recording
     * @param segment the word
     */
    Optional<Recognition> recognise(Waveform waveform, TimeRange part, Segment segment)
            throws IOException, InterruptedException {
        int rate = waveform.sampleRate();
        int from = index(part.from(), waveform);
        float[] samples =
                Arrays.copyOfRange(
                        waveform.samples(), from, Math.max(from, index(part.to(), waveform)));
        Span word = new Span(index(segment.start(), waveform), index(segment.end(), waveform));
        Utterances one = new Utterances(List.of(word), false, rate);
        return withModel(
                active -> locate(active, new Waveform(samples, rate), one).shifted(part.from()));
    }

    private static int index(double seconds, Waveform waveform) {
        return (int) Math.min(waveform.length(), Math.round(seconds * waveform.sampleRate()));
    }

    /** Work with the active model. */
    private interface ModelWork<T> {
        T run(LoadedModel active) throws IOException, InterruptedException;
    }

    private <T> Optional<T> withModel(ModelWork<T> work) throws IOException, InterruptedException {
        while (true) {
            LoadedModel current = model;
            if (current == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.run(current));
            } catch (IOException | RuntimeException failure) {
                // a model that was replaced is closed, perhaps before it could classify
                if (model == current) {
                    throw failure;
                }
            }
        }
    }

    private static Recognition locate(LoadedModel active, Waveform waveform, Utterances utterances)
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
