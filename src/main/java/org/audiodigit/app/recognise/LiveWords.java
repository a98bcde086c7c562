package org.audiodigit.app.recognise;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.audiodigit.app.capture.RecordingViewModel.Recorded;
import org.audiodigit.app.sound.LiveSoundViewModel;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.signal.Waveform;

/**
 * Shows the words of hands-free mode on the live plots as soon as they are found, and their labels
 * as soon as they are recognised.
 */
final class LiveWords {

    /** Number of words that may be visible. */
    private static final int MAX_WORDS = 20;

    /**
     * A word in the joined recording.
     *
     * @param from start in the joined recording, in seconds
     * @param shift from times in the joined recording to times in the capture
     */
    private record Piece(double from, double to, double shift) {

        boolean contains(Segment segment) {
            double middle = (segment.start() + segment.end()) / 2;
            return middle >= from && middle < to;
        }
    }

    private final LiveSoundViewModel live;
    private final ShownRecordingViewModel shown;
    private final SegmentsViewModel segments;
    private final ObservableValue<List<String>> labels;
    private final Deque<Piece> words = new ArrayDeque<>();

    /** The joined recording. */
    private Optional<RecognitionEntry> joined = Optional.empty();

    /**
     * @param labels of the active model, which determine the colours
     */
    LiveWords(
            LiveSoundViewModel live,
            ShownRecordingViewModel shown,
            SegmentsViewModel segments,
            ObservableValue<List<String>> labels) {
        this.live = live;
        this.shown = shown;
        this.segments = segments;
        this.labels = labels;
        segments.listProperty().subscribe(list -> show());
    }

    /** Forgets the words of an earlier capture. */
    void clear() {
        words.clear();
    }

    /**
     * Shows a word that was appended to a joined recording, which is shown.
     *
     * @param word the recorded word without some of the sound before it
     * @param end its end in the joined recording, in seconds
     */
    void add(Recorded recorded, Waveform word, double end) {
        if (!joined.equals(shown.entry())) {
            joined = shown.entry();
            words.clear();
        }
        double capturedEnd = recorded.offset() + recorded.waveform().seconds();
        words.addLast(new Piece(end - word.seconds(), end, capturedEnd - end));
        if (words.size() > MAX_WORDS) {
            words.removeFirst();
        }
        show();
    }

    private void show() {
        if (words.isEmpty() || !joined.equals(shown.entry())) {
            return;
        }
        List<Segment> all = segments.listProperty().get().segments();
        for (Segment segment : all.subList(Math.max(0, all.size() - MAX_WORDS), all.size())) {
            for (Piece word : words) {
                if (word.contains(segment)) {
                    int colour =
                            segment.label()
                                    .map(label -> LabelColours.index(label, labels.getValue()))
                                    .orElse(-1);
                    live.addWord(
                            segment.start() + word.shift,
                            segment.end() + word.shift,
                            segment.text(),
                            colour);
                }
            }
        }
    }
}
