package org.audiodigit.dataset;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The order of labels and speakers: numerical if all names are whole numbers, otherwise by
 * character, as Keras orders classes. The locale has no effect, since the position of a label is
 * its index in the model.
 */
final class NameOrder {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private NameOrder() {}

    /** Sorts names and removes duplicates. */
    static List<String> sorted(Collection<String> names) {
        boolean numbers = names.stream().allMatch(name -> NUMBER.matcher(name).matches());
        Comparator<String> byCharacter = Comparator.naturalOrder();
        Comparator<String> byNumber = Comparator.comparingLong(Long::parseLong);
        return names.stream()
                .distinct()
                .sorted(numbers ? byNumber.thenComparing(byCharacter) : byCharacter)
                .toList();
    }
}
