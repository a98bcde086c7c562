package org.audiodigit.dataset;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a recording session records: every speaker says every word a number of times. Which takes
 * are recorded is not part of the plan: their files exist.
 *
 * @param layout name of the data set's layout
 * @param words the labels
 * @param takes of each word and speaker
 * @param seed of the order of the prompts, not negative
 * @param speakers in the order in which they began; the last one is recorded now
 */
public record SessionPlan(
        String layout, List<String> words, int takes, long seed, List<Speaker> speakers) {

    public static final int MAX_WORDS = 500;
    public static final int MAX_TAKES = 100;
    public static final int MAX_NAME_LENGTH = 40;
    static final int MAX_SPEAKERS = 1000;

    /**
     * A speaker of the session.
     *
     * @param firstTake number of the first take in the session; above 0 if the data set has earlier
     *     ones
     */
    public record Speaker(String id, int firstTake) {}

    public SessionPlan {
        words = List.copyOf(words);
        speakers = List.copyOf(speakers);
    }

    /** The speaker who is recorded now; empty before the first. */
    public Optional<Speaker> current() {
        return speakers.isEmpty()
                ? Optional.empty()
                : Optional.of(speakers.get(speakers.size() - 1));
    }

    /** Returns the plan with a speaker who continues or begins. */
    SessionPlan withCurrent(Speaker speaker) {
        List<Speaker> all = new ArrayList<>(speakers);
        all.removeIf(other -> other.id().equals(speaker.id()));
        all.add(speaker);
        return new SessionPlan(layout, words, takes, seed, all);
    }

    /** Whether both have the same words and takes, and thus the same files. */
    boolean recordsTheSame(SessionPlan other) {
        return layout.equals(other.layout) && words.equals(other.words) && takes == other.takes;
    }

    Optional<Speaker> speaker(String id) {
        return speakers.stream().filter(speaker -> speaker.id().equals(id)).findFirst();
    }

    /**
     * Splits a text at white space, commas and semicolons. English digit words become digits, as in
     * every data set; repeated words are dropped.
     */
    public static List<String> words(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        Set<String> words = new LinkedHashSet<>();
        Stream.of(composed.split("[\\s,;\\p{Z}]+"))
                .filter(word -> !word.isEmpty())
                .map(DigitWords::toDigit)
                .forEach(words::add);
        return List.copyOf(words);
    }

    /** The layout of a new data set: that of AudioMNIST for digits, otherwise label folders. */
    public static String layoutOf(List<String> words) {
        boolean digits = words.stream().allMatch(word -> word.matches("[0-9]"));
        return (digits ? new SpeakerFolderLayout() : new LabelFolderLayout()).name();
    }

    /** Why words cannot be recorded, a sentence; empty if they can. */
    public static Optional<String> invalidWordsReason(List<String> words) {
        if (words.isEmpty()) {
            return Optional.of("Enter the words to record.");
        }
        if (words.size() > MAX_WORDS) {
            return Optional.of(
                    "A session has at most %d words, not %d.".formatted(MAX_WORDS, words.size()));
        }
        Set<String> folders = new HashSet<>();
        for (String word : words) {
            if (word.length() > MAX_NAME_LENGTH || !DatasetLayout.isNamePart(word)) {
                return Optional.of(
                        "A word has at most %d letters, digits and hyphens and is not reserved by Windows, so \"%s\" is invalid."
                                .formatted(MAX_NAME_LENGTH, shortened(word)));
            }
            if (!folders.add(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(
                        "The word \"%s\" occurs twice, in upper and lower case.".formatted(word));
            }
        }
        return Optional.empty();
    }

    private static String shortened(String word) {
        return word.length() <= MAX_NAME_LENGTH ? word : word.substring(0, MAX_NAME_LENGTH) + "…";
    }
}
