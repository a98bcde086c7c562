package org.audiodigit.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.audio.label.Transcript;
import org.audiodigit.audio.wav.WavFile;
import org.audiodigit.signal.SpeechEndpointer;
import org.audiodigit.signal.Utterance;
import org.audiodigit.signal.UtteranceFinder;
import org.audiodigit.signal.Utterances;
import org.audiodigit.signal.Waveform;

/**
 * Finds and recognises the words in recordings of any length. Files are read block by block, so that
 * memory depends on the number of words only. Thread-safe if the recogniser is.
 */
public final class Transcriber {

    /** Pause between words, in seconds: less than 250 ms, since the end of a word may be soft. */
    private static final double PAUSE_SECONDS = Double.parseDouble(System.getProperty("xp.pause","0.2"));

    /** A recording up to this length in which no utterance is found may consist of a word alone. */
    private static final double SHORT_SECONDS = 3;

    private static final int BLOCK_FRAMES = 1 << 15;
    private static final int BATCH_SIZE = 64;

    private final UtteranceRecogniser recogniser;

    public Transcriber(UtteranceRecogniser recogniser) {
        this.recogniser = recogniser;
    }

    /**
     * Transcribes a WAV file.
     *
     * @throws IOException if the file cannot be read as WAV
     */
    public Transcript transcribe(Path file) throws IOException, InterruptedException {
        try (WavFile recording = WavFile.open(file)) {
            long frames = recording.header().frames();
            int rate = recording.header().format().sampleRate();
            List<TranscribedWord> words = new ArrayList<>();
            List<Utterance> batch = new ArrayList<>();
            UtteranceFinder finder = new UtteranceFinder(new SpeechEndpointer(rate, PAUSE_SECONDS));
            for (long at = 0; at < frames; at += BLOCK_FRAMES) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                batch.addAll(finder.feed(recording.read(at, at + BLOCK_FRAMES).samples()));
                if (batch.size() >= BATCH_SIZE) {
                    words.addAll(recogniser.recognise(batch));
                    batch.clear();
                }
            }
            batch.addAll(finder.finish());
            if (words.isEmpty() && batch.isEmpty() && frames <= SHORT_SECONDS * rate) {
                batch.addAll(wholeWord(recording.read(0, frames)));
            }
            words.addAll(recogniser.recognise(batch));
            return new Transcript(recording.header().seconds(), words);
        }
    }

    /** The utterance of a recording that was cut so tightly that it has no pause. */
    private static List<Utterance> wholeWord(Waveform waveform) {
        boolean silent = waveform.length() == 0 || Utterances.find(waveform).silent();
        return silent ? List.of() : List.of(new Utterance(waveform, 0, 0, waveform.length()));
    }
}
