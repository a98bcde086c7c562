package org.audiodigit.app.recognise;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.audiodigit.app.undo.Change;
import org.audiodigit.app.undo.Change.Step;

/**
 * The recordings of this session, newest first. The oldest that are not shown are dropped when
 * there are too many of them or their samples take too much memory. The list also reports changes
 * of an entry's outcome.
 */
final class HistoryViewModel {

    static final int MAX_ENTRIES = 200;

    /** Samples of 4 bytes each: about three minutes at 48 kHz. */
    static final long MAX_SAMPLES = 8_000_000;

    private final ObservableList<RecognitionEntry> entries =
            FXCollections.observableArrayList(entry -> new Observable[] {entry.outcomeProperty()});

    /** One view for all, since a list does not keep its views alive. */
    private final ObservableList<RecognitionEntry> unmodifiable =
            FXCollections.unmodifiableObservableList(entries);

    private final Predicate<RecognitionEntry> isShown;

    /**
     * @param isShown whether the room shows an entry, which is not dropped then
     */
    HistoryViewModel(Predicate<RecognitionEntry> isShown) {
        this.isShown = isShown;
    }

    void add(RecognitionEntry entry) {
        entries.add(0, entry);
        dropOldest();
    }

    private void dropOldest() {
        // never the newest entry, which is about to be shown
        for (int i = entries.size() - 1; i > 0 && isTooLarge(); i--) {
            // a table would select another row in place of the shown one
            if (!isShown.test(entries.get(i))) {
                entries.remove(i);
            }
        }
    }

    private boolean isTooLarge() {
        return entries.size() > MAX_ENTRIES || samples() > MAX_SAMPLES;
    }

    private long samples() {
        return entries.stream()
                .flatMap(entry -> entry.samples().stream())
                .mapToLong(samples -> samples.length())
                .sum();
    }

    /** Removes an entry whose recognition was cancelled or failed. */
    void remove(RecognitionEntry entry, ShownRecordingViewModel shown) {
        remove(List.of(entry), shown);
    }

    /**
     * Removes all entries.
     *
     * @param shown shows nothing afterwards, and its entry again when the change is undone
     */
    Change clear(ShownRecordingViewModel shown) {
        List<RecognitionEntry> cleared = List.copyOf(entries);
        Optional<RecognitionEntry> shownBefore = shown.entry();
        long bytes = samples() * Float.BYTES;
        remove(cleared, shown);
        return new Change(
                "clear history",
                Step.of(
                        () -> {
                            restore(cleared);
                            shownBefore
                                    .filter(entry -> shown.entry().isEmpty())
                                    .ifPresent(shown::show);
                        }),
                Step.of(() -> remove(cleared, shown)),
                bytes);
    }

    private void remove(List<RecognitionEntry> removed, ShownRecordingViewModel shown) {
        entries.removeAll(removed);
        if (shown.entry().filter(entries::contains).isEmpty()) {
            shown.clear();
        }
    }

    /** Adds removed entries behind the newer ones. */
    private void restore(List<RecognitionEntry> cleared) {
        entries.addAll(cleared);
        dropOldest();
    }

    ObservableList<RecognitionEntry> entries() {
        return unmodifiable;
    }
}
