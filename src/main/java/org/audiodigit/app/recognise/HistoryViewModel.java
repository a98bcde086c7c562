package org.audiodigit.app.recognise;

import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What was heard, newest first. The oldest are forgotten when there are too many of them, or when
 * what was spoken fills too much memory.
 */
final class HistoryViewModel {

    static final int MOST = 200;

    /** Of 4 bytes each: about three minutes at 48 kHz. */
    static final long MOST_SAMPLES = 8_000_000;

    private final ObservableList<RecognitionEntry> entries = FXCollections.observableArrayList();

    void add(RecognitionEntry heard) {
        entries.add(0, heard);
        while (entries.size() > MOST || (entries.size() > 1 && samples() > MOST_SAMPLES)) {
            entries.remove(entries.size() - 1);
        }
    }

    private long samples() {
        return entries.stream().flatMap(h -> h.sound().stream()).mapToLong(w -> w.length()).sum();
    }

    /** Changes what is known of one that was heard; nothing happens if it was forgotten. */
    void change(long number, UnaryOperator<RecognitionEntry> change) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).number() == number) {
                entries.set(i, change.apply(entries.get(i)));
                return;
            }
        }
    }

    void clear() {
        entries.clear();
    }

    ObservableList<RecognitionEntry> entries() {
        return FXCollections.unmodifiableObservableList(entries);
    }
}
