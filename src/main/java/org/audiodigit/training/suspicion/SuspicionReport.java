package org.audiodigit.training.suspicion;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.audiodigit.dataset.Clip;

/**
 * The suspicious clips of a data set.
 *
 * @param clips the most suspicious first
 * @param checked number of clips that could be read
 * @param wrongLabels estimated number of wrong labels; empty if the labels were not checked or
 *     cannot be compared
 * @param unreadable why the other clips cannot be read, by clip id
 * @param note limits of the result for the user, in sentences; may be empty
 */
public record SuspicionReport(
        List<SuspiciousClip> clips,
        int checked,
        OptionalInt wrongLabels,
        Map<String, String> unreadable,
        String note) {

    public SuspicionReport {
        clips = List.copyOf(clips);
        unreadable = Map.copyOf(unreadable);
    }

    /** The report after the file of a clip was renamed, which reasons of other clips may name. */
    public SuspicionReport withRenamed(Clip before, Clip after) {
        return new SuspicionReport(
                clips.stream().map(clip -> clip.withRenamedOriginal(before, after)).toList(),
                checked,
                wrongLabels,
                unreadable,
                note);
    }

    /** The report without clips that the user has checked. */
    public SuspicionReport without(Set<String> ids) {
        return new SuspicionReport(
                clips.stream().filter(c -> !ids.contains(c.clip().id())).toList(),
                checked,
                wrongLabels,
                unreadable,
                note);
    }
}
