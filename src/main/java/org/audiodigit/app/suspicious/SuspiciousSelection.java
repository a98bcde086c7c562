package org.audiodigit.app.suspicious;

import java.util.List;
import java.util.Optional;
import org.audiodigit.training.suspicion.SuspiciousClip;

/** Which clip is selected after the list has changed. */
final class SuspiciousSelection {

    private SuspiciousSelection() {}

    /**
     * A row that came back, e.g. by undo, is selected; otherwise the selection stays, or moves to
     * the row that follows a removed one.
     */
    static Optional<SuspiciousClip> after(
            List<SuspiciousClip> before,
            Optional<SuspiciousClip> selected,
            List<SuspiciousClip> now) {
        if (now.isEmpty()) {
            return Optional.empty();
        }
        if (now.size() == before.size() + 1 && !before.isEmpty()) {
            Optional<SuspiciousClip> back =
                    now.stream().filter(row -> find(row, before).isEmpty()).findFirst();
            if (back.isPresent()) {
                return back;
            }
        }
        Optional<SuspiciousClip> same = selected.flatMap(row -> find(row, now));
        if (same.isPresent()) {
            return same;
        }
        int index = Math.max(0, selected.map(before::indexOf).orElse(0));
        return before.subList(Math.min(index, before.size()), before.size()).stream()
                .flatMap(row -> find(row, now).stream())
                .findFirst()
                .or(() -> Optional.of(now.get(Math.min(index, now.size() - 1))));
    }

    /** The row of the same clip, whose reasons may have been rewritten. */
    private static Optional<SuspiciousClip> find(SuspiciousClip row, List<SuspiciousClip> rows) {
        return rows.stream().filter(other -> other.clip().equals(row.clip())).findFirst();
    }
}
