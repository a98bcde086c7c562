package org.audiodigit.app.recognise;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.audiodigit.app.capture.RecordingViewModel.Recorded;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.Utterances;
import org.audiodigit.signal.Waveform;

/**
 * Joins the words that are heard in hands-free mode into one recording, without the pauses between
 * them, so that hours of listening need little memory.
 */
final class HandsFreeRecording {

    /** A longer recording is continued in a new entry; 80 s at 48 kHz. */
    static final int MAX_SAMPLES = 4_000_000;

    private Optional<RecognitionEntry> entry = Optional.empty();

    /** Lets the next word start a new recording. */
    void restart() {
        entry = Optional.empty();
    }

    /**
     * The entry to which a word can be appended.
     *
     * @param history the present entries
     */
    Optional<RecognitionEntry> continued(List<RecognitionEntry> history, Waveform word) {
        return entry.filter(history::contains)
                .filter(e -> e.samples().filter(samples -> fits(samples, word)).isPresent());
    }

    private static boolean fits(Waveform samples, Waveform word) {
        return samples.sampleRate() == word.sampleRate()
                && samples.length() + word.length() <= MAX_SAMPLES;
    }

    /**
     * Starts a recording with its first word.
     *
     * @param recogniser name of the active model; empty without one
     */
    RecognitionEntry start(int number, Waveform word, String recogniser) {
        RecognitionEntry started =
                new RecognitionEntry(number, LocalDateTime.now(), new Recorded(word, true));
        started.setResult(
                new RecognitionResult(
                        Optional.empty(), new SegmentList(List.of(segment(word, 0))), recogniser));
        entry = Optional.of(started);
        return started;
    }

    /** Appends a word to the samples of an entry and returns its segment. */
    static Segment append(RecognitionEntry continued, Waveform word) {
        Waveform before = continued.samples().orElseThrow();
        float[] joined = Arrays.copyOf(before.samples(), before.length() + word.length());
        System.arraycopy(word.samples(), 0, joined, before.length(), word.length());
        continued.setSamples(new Waveform(joined, word.sampleRate()));
        return segment(word, before.length());
    }

    /** The segment of the speech in a word. */
    private static Segment segment(Waveform word, int offset) {
        double rate = word.sampleRate();
        Span speech =
                Utterances.find(word).spans().stream()
                        .max(Comparator.comparingInt(Span::length))
                        .orElse(new Span(0, word.length()));
        return Segment.of((offset + speech.start()) / rate, (offset + speech.end()) / rate);
    }
}
