package org.audiodigit.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of split strategy, as {@link SplitStrategies} parses and offers it. A new strategy
 * declares its kind and adds it to the list there.
 *
 * @param name first part of the specification, e.g. {@code hold-out}
 * @param parser creates a strategy from the part after the colon, which is empty without a colon;
 *     throws an {@link IllegalArgumentException} whose message continues a sentence that begins
 *     with the specification
 * @param offered the strategies that the user can choose from
 */
record SplitKind(
        String name,
        Function<Optional<String>, SplitStrategy> parser,
        List<SplitStrategy> offered) {

    /** A kind with a single strategy and no part after a colon. */
    static SplitKind single(SplitStrategy strategy) {
        String name = strategy.specification();
        return new SplitKind(
                name,
                argument -> {
                    if (argument.isPresent()) {
                        throw new IllegalArgumentException("is unknown; write " + name + ".");
                    }
                    return strategy;
                },
                List.of(strategy));
    }

    /** Names separated by commas, without duplicates. */
    static List<String> names(String list) {
        List<String> names =
                Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
        if (names.isEmpty()) {
            throw new IllegalArgumentException(
                    "names no speaker; write one or more names separated by commas.");
        }
        return names;
    }
}
