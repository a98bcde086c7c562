package org.audiodigit.app.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.audiodigit.app.room.RoomAction;

/**
 * A part of the help page.
 *
 * @param title heading
 */
public record HelpSection(String title, List<Entry> entries) {

    /**
     * A line of the page.
     *
     * @param key a key, a gesture or the number of a step
     * @param text what it does
     */
    public record Entry(String key, String text) {

        private boolean contains(String word) {
            return (key + " " + text).toLowerCase(Locale.ROOT).contains(word);
        }
    }

    /** Lists the commands of a menu with their keys; those without a key are left out. */
    public static HelpSection of(String title, List<RoomAction> actions) {
        List<Entry> entries =
                actions.stream()
                        .filter(action -> !action.keyText().isEmpty())
                        .map(action -> new Entry(action.keyText(), text(action)))
                        .toList();
        return new HelpSection(title, entries);
    }

    private static String text(RoomAction action) {
        String submenu = action.submenu().isEmpty() ? "" : action.submenu() + ": ";
        return submenu + action.text().replace("_", "");
    }

    /** Lists gestures. */
    public static HelpSection of(String title, String... keysAndTexts) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < keysAndTexts.length; i += 2) {
            entries.add(new Entry(keysAndTexts[i], keysAndTexts[i + 1]));
        }
        return new HelpSection(title, entries);
    }

    /**
     * Returns the entries that contain all words of a query, or all entries if the title does;
     * empty without such an entry.
     */
    Optional<HelpSection> matching(String query) {
        List<String> words =
                Stream.of(query.toLowerCase(Locale.ROOT).strip().split("\\s+")).toList();
        if (words.stream().allMatch(title.toLowerCase(Locale.ROOT)::contains)) {
            return Optional.of(this);
        }
        List<Entry> found =
                entries.stream().filter(entry -> words.stream().allMatch(entry::contains)).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new HelpSection(title, found));
    }
}
