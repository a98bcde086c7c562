package org.audiodigit.app.voice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What is asked next: every label once, then all of them again, and a third time. */
final class PromptSequence {

    static final int ROUNDS = 3;

    private final List<Prompt> order;
    private final Deque<Prompt> recorded = new ArrayDeque<>();

    /**
     * @param already what was recorded before
     */
    PromptSequence(List<String> labels, Collection<Prompt> already) {
        order = order(labels);
        order.stream().filter(already::contains).forEach(recorded::addLast);
    }

    static List<Prompt> order(List<String> labels) {
        List<Prompt> order = new ArrayList<>();
        for (int take = 0; take < ROUNDS; take++) {
            for (String label : labels) {
                order.add(new Prompt(label, take));
            }
        }
        return order;
    }

    /** The word to be said now; empty when all are recorded. */
    Optional<Prompt> current() {
        return order.stream().filter(ask -> !recorded.contains(ask)).findFirst();
    }

    /** The word after that. */
    Optional<Prompt> following() {
        return order.stream().filter(ask -> !recorded.contains(ask)).skip(1).findFirst();
    }

    /** The last one that was recorded. */
    Optional<Prompt> last() {
        return Optional.ofNullable(recorded.peekLast());
    }

    /** Every word, recorded or not. */
    List<Prompt> all() {
        return List.copyOf(order);
    }

    void recorded(Prompt ask) {
        recorded.addLast(ask);
    }

    /** It counts as not recorded. */
    void forget(Prompt ask) {
        recorded.remove(ask);
    }

    int count() {
        return recorded.size();
    }

    int total() {
        return order.size();
    }
}
