package org.audiodigit.app.voice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The words to record: every label once, and then all of them again in further rounds. */
final class PromptSequence {

    static final int ROUNDS = 3;

    /**
     * A word to say.
     *
     * @param take number of the repetition, from 0
     */
    record Prompt(String label, int take) {}

    private final List<Prompt> prompts;
    private final Deque<Prompt> recorded = new ArrayDeque<>();
    private Optional<Prompt> repeated = Optional.empty();

    /**
     * @param existing prompts that were recorded earlier
     */
    PromptSequence(List<String> labels, Collection<Prompt> existing) {
        prompts = prompts(labels);
        prompts.stream().filter(existing::contains).forEach(recorded::addLast);
    }

    static List<Prompt> prompts(List<String> labels) {
        List<Prompt> prompts = new ArrayList<>();
        for (int take = 0; take < ROUNDS; take++) {
            for (String label : labels) {
                prompts.add(new Prompt(label, take));
            }
        }
        return prompts;
    }

    /** The word to say now: the one to repeat, else the first missing one; empty at the end. */
    Optional<Prompt> current() {
        return repeated.or(() -> missing(0));
    }

    /** The word after the current one. */
    Optional<Prompt> next() {
        return missing(repeated.isPresent() ? 0 : 1);
    }

    private Optional<Prompt> missing(int index) {
        return prompts.stream()
                .filter(prompt -> !recorded.contains(prompt))
                .skip(index)
                .findFirst();
    }

    /** The recorded word to repeat. */
    Optional<Prompt> repeated() {
        return repeated;
    }

    /** Prompts for a recorded word again, which stays recorded; empty cancels that. */
    void repeat(Optional<Prompt> prompt) {
        repeated = prompt.filter(recorded::contains);
    }

    boolean isRecorded(Prompt prompt) {
        return recorded.contains(prompt);
    }

    /** The word that was recorded last. */
    Optional<Prompt> last() {
        return Optional.ofNullable(recorded.peekLast());
    }

    /** Every word, recorded or not. */
    List<Prompt> all() {
        return List.copyOf(prompts);
    }

    void setRecorded(Prompt prompt) {
        recorded.remove(prompt);
        recorded.addLast(prompt);
        repeated = Optional.empty();
    }

    void setMissing(Prompt prompt) {
        recorded.remove(prompt);
        repeated = repeated.filter(recorded::contains);
    }

    int recordedCount() {
        return recorded.size();
    }

    int total() {
        return prompts.size();
    }
}
