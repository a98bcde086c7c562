package org.audiodigit.app.train;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Split;

/** What a split means, on one line. */
final class SplitTexts {

    private static final int MOST_NAMES = 8;

    private SplitTexts() {}

    /** How many clips each part has, and whose. */
    static String line(Split split, int leftOut) {
        List<String> texts = new ArrayList<>();
        boolean named = apart(split);
        texts.add(part("train", split.training(), named));
        texts.add(part("validation", split.validation(), named));
        texts.add(part("test", split.test(), named));
        if (!named && !speakers(split.training()).isEmpty()) {
            texts.add(strangers(split));
        }
        if (leftOut > 0) {
            texts.add(TrainNumbers.count(leftOut) + " flagged left out");
        }
        return String.join("  ·  ", texts);
    }

    private static String strangers(Split split) {
        Set<String> tested = speakers(split.test());
        Set<String> trained = new HashSet<>(speakers(split.training()));
        trained.addAll(speakers(split.validation()));
        trained.retainAll(tested);
        return trained.isEmpty()
                ? "only the test is of strangers: " + names(tested)
                : "the same speakers in all parts, which flatters the score";
    }

    /** Whether no speaker is in two parts. */
    private static boolean apart(Split split) {
        Set<String> seen = new HashSet<>();
        for (List<Clip> part : List.of(split.training(), split.validation(), split.test())) {
            for (String speaker : speakers(part)) {
                if (!seen.add(speaker)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Set<String> speakers(List<Clip> clips) {
        Set<String> speakers = new TreeSet<>();
        clips.forEach(clip -> clip.speaker().ifPresent(speakers::add));
        return speakers;
    }

    private static String part(String name, List<Clip> clips, boolean named) {
        String count = name + " " + TrainNumbers.count(clips.size());
        Set<String> speakers = speakers(clips);
        return named && !speakers.isEmpty() ? count + " (" + names(speakers) + ")" : count;
    }

    private static String names(Set<String> speakers) {
        return speakers.size() > MOST_NAMES
                ? speakers.size() + " speakers"
                : String.join(", ", speakers);
    }
}
