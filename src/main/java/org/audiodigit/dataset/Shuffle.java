package org.audiodigit.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Shuffles lists in the same way on every machine: the algorithm of Fisher and Yates, from the last
 * index down, with numbers from {@link Random}, whose sequence is specified. Collections.shuffle
 * specifies neither.
 */
public final class Shuffle {

    private Shuffle() {}

    /** A shuffled copy, which depends on the seed and on the order of the items. */
    public static <T> List<T> of(List<T> items, long seed) {
        List<T> shuffled = new ArrayList<>(items);
        Random random = new Random(seed);
        for (int last = shuffled.size() - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            T moved = shuffled.get(last);
            shuffled.set(last, shuffled.get(other));
            shuffled.set(other, moved);
        }
        return shuffled;
    }
}
