package org.audiodigit.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.audio.label.Transcript;
import org.audiodigit.audio.wav.WavFile;
import org.audiodigit.audio.wav.WavHeader;
import org.audiodigit.signal.LoudestPart;
import org.audiodigit.signal.SampleSource;
import org.audiodigit.signal.SpeechEndpointer;
import org.audiodigit.signal.SpeechEndpointer.Settings;
import org.audiodigit.signal.Utterance;
import org.audiodigit.signal.UtteranceFinder;
import org.audiodigit.signal.Utterances;
import org.audiodigit.signal.Waveform;

/**
 * Finds and recognises the words in recordings of any length. Files are read block by block, so
 * that the memory depends only on the number of words. Thread-safe if the recogniser is.
 */
public final class Transcriber {

    /** A recording up to this length in which no utterance is found may consist of a word alone. */
    private static final double SHORT_SECONDS = 3;

    /** No word is shorter. */
    private static final double MIN_WORD_SECONDS = 0.08;

    private static final int BLOCK_FRAMES = 1 << 15;
    private static final int BATCH_SIZE = 64;
    private static final int BATCH_SAMPLES = 1 << 22;

    private final UtteranceRecogniser recogniser;

    public Transcriber(UtteranceRecogniser recogniser) {
        this.recogniser = recogniser;
    }

    /** Receives the progress of a transcription, on its thread. */
    @FunctionalInterface
    public interface Listener {

        /**
         * @param fraction transcribed part of the recording, 0 to 1
         */
        void progress(double fraction);

        /**
         * Receives the words so far, whenever there are more.
         *
         * @param words from the beginning of the recording; an immutable list
         */
        default void found(List<TranscribedWord> words) {}
    }

    /**
     * Transcribes a recording.
     *
     * @throws IOException if the file cannot be read
     */
    public Transcript transcribe(WavFile recording) throws IOException, InterruptedException {
        return transcribe(recording, fraction -> {});
    }

    /**
     * Transcribes a recording and reports the progress.
     *
     * @throws IOException if the file cannot be read
     */
    public Transcript transcribe(WavFile recording, Listener listener)
            throws IOException, InterruptedException {
        WavHeader header = recording.header();
        return transcribe(
                new Source(header.format().sampleRate(), header.frames(), recording::read),
                listener);
    }

    /**
     * Transcribes a recording in memory or in a file.
     *
     * @throws IOException if the file cannot be read
     */
    public Transcript transcribe(SampleSource recording, Listener listener)
            throws IOException, InterruptedException {
        int rate = recording.sampleRate();
        try (SampleSource.Reader open = recording.open()) {
            SampleReader reader =
                    (start, end) -> {
                        int last = (int) Math.min(end, recording.length());
                        float[] samples = new float[last - (int) start];
                        open.read((int) start, samples, 0, samples.length);
                        return new Waveform(samples, rate);
                    };
            return transcribe(new Source(rate, recording.length(), reader), listener);
        }
    }

    private Transcript transcribe(Source recording, Listener listener)
            throws IOException, InterruptedException {
        LoudestPart loudest = new LoudestPart(recording.rate);
        forEachBlock(recording, loudest::feed, fraction -> {});
        Settings settings = Settings.forRecording(loudest.decibels());
        UtteranceFinder finder =
                new UtteranceFinder(new SpeechEndpointer(recording.rate, settings));
        Batch batch = new Batch(listener);
        forEachBlock(recording, block -> batch.add(finder.feed(block)), listener);
        batch.add(finder.finish());
        if (batch.isUnused() && recording.seconds() <= SHORT_SECONDS) {
            batch.add(wholeWord(recording.reader.read(0, recording.frames)));
        }
        return new Transcript(recording.seconds(), batch.finish());
    }

    /** Reads the samples from {@code start} to before {@code end}, as far as there are any. */
    private interface SampleReader {
        Waveform read(long start, long end) throws IOException;
    }

    private record Source(int rate, long frames, SampleReader reader) {

        private double seconds() {
            return (double) frames / rate;
        }
    }

    /** Receives the samples of a block. */
    private interface BlockConsumer {
        void accept(float[] samples) throws InterruptedException;
    }

    private static void forEachBlock(Source recording, BlockConsumer consumer, Listener listener)
            throws IOException, InterruptedException {
        for (long at = 0; at < recording.frames; at += BLOCK_FRAMES) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            consumer.accept(recording.reader.read(at, at + BLOCK_FRAMES).samples());
            listener.progress(Math.min(1, (double) (at + BLOCK_FRAMES) / recording.frames));
        }
    }

    /** Collects utterances up to a number and a size, since the network is faster with batches. */
    private final class Batch {

        private final Listener listener;
        private final List<TranscribedWord> words = new ArrayList<>();
        private final List<Utterance> waiting = new ArrayList<>();
        private long samples;

        private Batch(Listener listener) {
            this.listener = listener;
        }

        private void add(List<Utterance> utterances) throws InterruptedException {
            for (Utterance utterance : utterances) {
                waiting.add(utterance);
                samples += utterance.sound().length();
                if (waiting.size() == BATCH_SIZE || samples > BATCH_SAMPLES) {
                    finish();
                    listener.found(List.copyOf(words));
                }
            }
        }

        private boolean isUnused() {
            return words.isEmpty() && waiting.isEmpty();
        }

        /** Recognises the waiting utterances and returns the words so far. */
        private List<TranscribedWord> finish() throws InterruptedException {
            words.addAll(recogniser.recognise(waiting));
            waiting.clear();
            samples = 0;
            return words;
        }
    }

    /** The utterance of a recording that was cut so tightly that it has no pause. */
    private static List<Utterance> wholeWord(Waveform waveform) {
        boolean empty = waveform.seconds() < MIN_WORD_SECONDS || Utterances.find(waveform).silent();
        return empty ? List.of() : List.of(new Utterance(waveform, 0, 0, waveform.length()));
    }
}
