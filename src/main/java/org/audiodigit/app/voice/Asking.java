package org.audiodigit.app.voice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What is asked next: every label once, then all of them again, and a third time. */
final class Asking {

    static final int ROUNDS = 3;

    private final List<Ask> order;
    private final Deque<Ask> recorded = new ArrayDeque<>();

    /**
     * @param already what was recorded before
     */
    Asking(List<String> labels, Collection<Ask> already) {
        order = order(labels);
        order.stream().filter(already::contains).forEach(recorded::addLast);
    }

    static List<Ask> order(List<String> labels) {
        List<Ask> order = new ArrayList<>();
        for (int take = 0; take < ROUNDS; take++) {
            for (String label : labels) {
                order.add(new Ask(label, take));
            }
        }
        return order;
    }

    /** The word to be said now; empty when all are recorded. */
    Optional<Ask> current() {
        return order.stream().filter(ask -> !recorded.contains(ask)).findFirst();
    }

    /** The word after that. */
    Optional<Ask> following() {
        return order.stream().filter(ask -> !recorded.contains(ask)).skip(1).findFirst();
    }

    /** The last one that was recorded. */
    Optional<Ask> last() {
        return Optional.ofNullable(recorded.peekLast());
    }

    /** Every word, recorded or not. */
    List<Ask> all() {
        return List.copyOf(order);
    }

    void recorded(Ask ask) {
        recorded.addLast(ask);
    }

    /** It counts as not recorded. */
    void forget(Ask ask) {
        recorded.remove(ask);
    }

    int count() {
        return recorded.size();
    }

    int total() {
        return order.size();
    }
}
