package org.audiodigit.app.recognise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.audio.label.Transcript;
import org.audiodigit.audio.wav.WavException;
import org.audiodigit.audio.wav.WavRecording;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.Explanation;
import org.audiodigit.model.Occlusion;
import org.audiodigit.model.Transcriber;
import org.audiodigit.signal.SampleSource;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.Utterance;
import org.audiodigit.signal.Utterances;
import org.audiodigit.signal.Waveform;

/** Recognises recordings with the active model. Thread-safe, also while the model is replaced. */
final class Recogniser {

    /** A longer recording in which no word is found is only classified up to here. */
    static final double MAX_SINGLE_SECONDS = 900;

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
     * Opens a file as mono: the mean of its channels.
     *
     * @throws IOException if the file is not a readable WAV file or has no samples
     */
    static SampleSource open(Path file) throws IOException {
        SampleSource source = WavRecording.open(file).samples();
        if (source.length() == 0) {
            throw new WavException(file, "contains no samples");
        }
        return source;
    }

    /** Reads a part of a recording, as far as it has one. */
    static Waveform read(SampleSource source, TimeRange part) throws IOException {
        int from = index(part.from(), source);
        float[] samples = new float[Math.max(0, index(part.to(), source) - from)];
        source.read(from, samples);
        return new Waveform(samples, source.sampleRate());
    }

    private static int index(double seconds, SampleSource source) {
        return (int) Math.min(source.length(), Math.round(seconds * source.sampleRate()));
    }

    /**
     * Finds and recognises the words of the recording of an entry. Returns empty if no model is
     * active.
     *
     * @param source the samples of the recording
     * @throws IOException if the file cannot be read
     */
    Optional<RecognitionResult> recognise(
            RecognitionEntry entry, SampleSource source, Transcriber.Listener listener)
            throws IOException, InterruptedException {
        return withModel(active -> recognise(active, entry, source, listener));
    }

    private static RecognitionResult recognise(
            LoadedModel active,
            RecognitionEntry entry,
            SampleSource source,
            Transcriber.Listener listener)
            throws IOException, InterruptedException {
        Transcript words =
                new Transcriber(active.model().utteranceRecogniser()).transcribe(source, listener);
        int found = words.words().size();
        if (found > 1 || found == 1 && source.seconds() > MAX_SINGLE_SECONDS) {
            return new RecognitionResult(Optional.empty(), SegmentList.of(words), active.name());
        }
        Waveform waveform = read(source, new TimeRange(0, MAX_SINGLE_SECONDS));
        return RecognitionResult.of(locate(active, waveform, entry.utterances(waveform)));
    }

    /**
     * Classifies the word in a part of a recording. Returns empty if no model is active.
     *
     * @param segment the word
     * @param part the word with some of the sound around it
     */
    Optional<Recognition> recognise(SampleSource source, Segment segment, TimeRange part)
            throws IOException, InterruptedException {
        Waveform sound = read(source, part);
        Span word = new Span(index(segment.start(), source), index(segment.end(), source));
        Utterances one = new Utterances(List.of(word), false, source.sampleRate());
        return withModel(active -> locate(active, sound, one).shifted(part.from()));
    }

    /** Explains the answer for a part of a recording. Returns empty if no model is active. */
    Optional<Explanation> explain(SampleSource source, TimeRange part)
            throws IOException, InterruptedException {
        Waveform sound = read(source, part);
        return withModel(active -> Occlusion.explain(active.model(), sound));
    }

    /**
     * Finds the words in speech without pauses. Returns none if no model is active.
     *
     * @param speech the words
     * @param part the words with some of the sound around them
     */
    List<Segment> words(SampleSource source, Segment speech, TimeRange part)
            throws IOException, InterruptedException {
        Utterance utterance =
                new Utterance(
                        read(source, part),
                        index(part.from(), source),
                        index(speech.start(), source),
                        index(speech.end(), source));
        return withModel(
                        active ->
                                active.model().utteranceRecogniser().recognise(List.of(utterance)))
                .orElse(List.of())
                .stream()
                .map(Segment::recognised)
                .toList();
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
