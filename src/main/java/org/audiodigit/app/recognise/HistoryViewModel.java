package org.audiodigit.app.recognise;

import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The recordings of this session, newest first. The oldest are dropped when there are too many of
 * them or their samples take too much memory. The list also reports changes of an entry's outcome.
 */
final class HistoryViewModel {

    static final int MAX_ENTRIES = 200;

    /** Samples of 4 bytes each: about three minutes at 48 kHz. */
    static final long MAX_SAMPLES = 8_000_000;

    private final ObservableList<RecognitionEntry> entries =
            FXCollections.observableArrayList(entry -> new Observable[] {entry.outcomeProperty()});

    void add(RecognitionEntry entry) {
        entries.add(0, entry);
        while (entries.size() > MAX_ENTRIES || (entries.size() > 1 && samples() > MAX_SAMPLES)) {
            entries.remove(entries.size() - 1);
        }
    }

    private long samples() {
        return entries.stream()
                .flatMap(entry -> entry.samples().stream())
                .mapToLong(samples -> samples.length())
                .sum();
    }

    void clear() {
        entries.clear();
    }

    ObservableList<RecognitionEntry> entries() {
        return FXCollections.unmodifiableObservableList(entries);
    }
}
