package org.audiodigit.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.audio.label.WordSelection;
import org.audiodigit.signal.Waveform;

/** Cuts the words out of a recording and adds them to a data set. */
public final class WordCutter {

    /** Sound around each word, as far as it belongs to no other word. */
    private static final double MARGIN_SECONDS = 0.1;

    private final DatasetAddition dataset;
    private final String speaker;

    /** Reads the samples from {@code start} to before {@code end}. */
    @FunctionalInterface
    public interface SampleReader {
        Waveform read(long start, long end) throws IOException;
    }

    /** Receives the clips that were written. */
    @FunctionalInterface
    public interface Listener {

        /**
         * @param span the part of the recording that is in the clip
         */
        void added(Path clip, String label, TranscribedWord span) throws IOException;
    }

    public WordCutter(DatasetAddition dataset, String speaker) {
        this.dataset = dataset;
        this.speaker = speaker;
    }

    /**
     * Adds the selected words of a recording.
     *
     * @param sampleRate of the recording, in Hz
     * @throws IOException if the recording cannot be read or a clip cannot be written; earlier
     *     clips stay
     */
    public void cut(WordSelection words, int sampleRate, SampleReader recording, Listener listener)
            throws IOException {
        for (Map.Entry<Integer, String> word : words.labels().entrySet()) {
            TranscribedWord wide = words.transcript().withMargin(word.getKey(), MARGIN_SECONDS);
            Waveform clip =
                    recording.read(
                            Math.round(wide.start() * sampleRate),
                            Math.round(wide.end() * sampleRate));
            listener.added(dataset.add(word.getValue(), speaker, clip), word.getValue(), wide);
        }
    }
}
