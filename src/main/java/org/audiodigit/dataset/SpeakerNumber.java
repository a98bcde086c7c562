package org.audiodigit.dataset;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;

/** Speakers whose names are numbers, with or without leading zeros. */
final class SpeakerNumber {

    private SpeakerNumber() {}

    /** The number, or empty if the name is not a number. */
    static OptionalInt of(String speaker) {
        return speaker.matches("[0-9]{1,9}")
                ? OptionalInt.of(Integer.parseInt(speaker))
                : OptionalInt.empty();
    }

    /** Finds the same name, otherwise the same number: {@code 1} is {@code 01}. */
    static Optional<String> find(String speaker, Collection<String> speakers) {
        if (speakers.contains(speaker)) {
            return Optional.of(speaker);
        }
        OptionalInt number = of(speaker);
        return number.isEmpty()
                ? Optional.empty()
                : speakers.stream().filter(other -> of(other).equals(number)).findFirst();
    }
}
