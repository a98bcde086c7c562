package org.audiodigit.app.take;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.audiodigit.dataset.Shuffle;

/** The words to say in their order, and which of them are recorded. */
public final class PromptSequence {

    /**
     * A word to say.
     *
     * @param take number of the repetition, from 0
     */
    public record Prompt(String label, int take) {}

    private final Set<Prompt> prompts;

    /** In the order in which they were recorded. */
    private final Set<Prompt> recorded = new LinkedHashSet<>();

    private Optional<Prompt> repeated = Optional.empty();

    /**
     * @param order the words to say
     * @param existing prompts that were recorded earlier
     */
    public PromptSequence(List<Prompt> order, Collection<Prompt> existing) {
        prompts = new LinkedHashSet<>(order);
        Set<Prompt> earlier = Set.copyOf(existing);
        prompts.stream().filter(earlier::contains).forEach(recorded::add);
    }

    public static PromptSequence empty() {
        return new PromptSequence(List.of(), List.of());
    }

    /** Every label once, and then all of them again in further rounds. */
    public static List<Prompt> inRounds(List<String> labels, int rounds) {
        List<Prompt> prompts = new ArrayList<>();
        for (int take = 0; take < rounds; take++) {
            for (String label : labels) {
                prompts.add(new Prompt(label, take));
            }
        }
        return prompts;
    }

    /**
     * Every label once in random order, and then all of them again in other orders. A word never
     * follows itself, so that the speaker sees that the prompt has changed.
     */
    public static List<Prompt> shuffled(List<String> labels, int rounds, long seed) {
        List<Prompt> prompts = new ArrayList<>();
        Random seeds = new Random(seed);
        String last = "";
        for (int take = 0; take < rounds; take++) {
            List<String> round = Shuffle.of(labels, seeds.nextLong());
            if (round.get(0).equals(last)) {
                Collections.swap(round, 0, round.size() - 1);
            }
            for (String label : round) {
                prompts.add(new Prompt(label, take));
            }
            last = round.get(round.size() - 1);
        }
        return prompts;
    }

    /** The word to say now: the one to repeat, else the first missing one; empty at the end. */
    public Optional<Prompt> current() {
        return repeated.or(() -> missing(0));
    }

    /** The word after the current one. */
    public Optional<Prompt> next() {
        return missing(repeated.isPresent() ? 0 : 1);
    }

    private Optional<Prompt> missing(int index) {
        return prompts.stream()
                .filter(prompt -> !recorded.contains(prompt))
                .skip(index)
                .findFirst();
    }

    /** The recorded word to repeat. */
    public Optional<Prompt> repeated() {
        return repeated;
    }

    /** Prompts for a recorded word again, which stays recorded; empty cancels that. */
    public void repeat(Optional<Prompt> prompt) {
        repeated = prompt.filter(recorded::contains);
    }

    public boolean isRecorded(Prompt prompt) {
        return recorded.contains(prompt);
    }

    /** The word that was recorded last. */
    public Optional<Prompt> last() {
        return recorded.stream().reduce((earlier, later) -> later);
    }

    /** Every word, recorded or not. */
    public List<Prompt> all() {
        return List.copyOf(prompts);
    }

    /** Ignores a word that is not in the sequence. */
    void setRecorded(Prompt prompt) {
        if (prompts.contains(prompt)) {
            recorded.remove(prompt);
            recorded.add(prompt);
            repeated = Optional.empty();
        }
    }

    void setMissing(Prompt prompt) {
        recorded.remove(prompt);
        repeated = repeated.filter(recorded::contains);
    }

    public int recordedCount() {
        return recorded.size();
    }

    public int total() {
        return prompts.size();
    }
}
