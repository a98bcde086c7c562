package org.audiodigit.app.recognise;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
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

    private final HistoryViewModel history;
    private final ShownRecordingViewModel shown;
    private final SegmentsViewModel segments;
    private final Set<Segment> speech = ConcurrentHashMap.newKeySet();
    private Optional<RecognitionEntry> entry = Optional.empty();

    HandsFreeRecording(
            HistoryViewModel history, ShownRecordingViewModel shown, SegmentsViewModel segments) {
        this.history = history;
        this.shown = shown;
        this.segments = segments;
    }

    /** Lets the next word start a new recording. */
    void restart() {
        entry = Optional.empty();
    }

    /**
     * Appends a word to the recording, or starts a new one, and shows it.
     *
     * @param recogniser name of the active model; empty without one
     * @param number returns the number of a new recording
     */
    void add(Waveform word, String recogniser, IntSupplier number) {
        entry.filter(history.entries()::contains)
                .filter(e -> e.samples().filter(samples -> fits(samples, word)).isPresent())
                .ifPresentOrElse(
                        continued -> append(continued, word),
                        () -> start(word, recogniser, number.getAsInt()));
    }

    private static boolean fits(Waveform samples, Waveform word) {
        return samples.sampleRate() == word.sampleRate()
                && samples.length() + word.length() <= MAX_SAMPLES;
    }

    private void start(Waveform word, String recogniser, int number) {
        RecognitionEntry started =
                new RecognitionEntry(number, LocalDateTime.now(), new Recorded(word, true));
        SegmentList segments = new SegmentList(List.of(segment(word, 0)));
        started.setResult(new RecognitionResult(Optional.empty(), segments, recogniser));
        entry = Optional.of(started);
        history.add(started);
        shown.show(started, word);
    }

    private void append(RecognitionEntry continued, Waveform word) {
        Waveform before = continued.samples().orElseThrow();
        float[] joined = Arrays.copyOf(before.samples(), before.length() + word.length());
        System.arraycopy(word.samples(), 0, joined, before.length(), word.length());
        continued.setSamples(new Waveform(joined, word.sampleRate()));
        shown.extend(continued);
        continued.setSegments(continued.segments().append(segment(word, before.length())));
        segments.select(continued.segments().size() - 1);
    }

    /** Whether a segment is speech between two pauses that nobody has changed. Thread-safe. */
    boolean isUnchanged(Segment segment) {
        return speech.contains(segment);
    }

    /** Forgets a segment whose words are known. */
    void recognised(Segment segment) {
        speech.remove(segment);
    }

    /** The segment of the speech in a word. */
    private Segment segment(Waveform word, int offset) {
        double rate = word.sampleRate();
        Span span =
                Utterances.find(word).spans().stream()
                        .max(Comparator.comparingInt(Span::length))
                        .orElse(new Span(0, word.length()));
        Segment spoken = Segment.of((offset + span.start()) / rate, (offset + span.end()) / rate);
        speech.add(spoken);
        return spoken;
    }
}
