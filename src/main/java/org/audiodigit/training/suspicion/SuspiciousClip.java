package org.audiodigit.training.suspicion;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.audiodigit.dataset.Clip;

/**
 * A clip that is probably labelled, cut or recorded wrongly.
 *
 * @param reasons at least one, the most serious first
 */
public record SuspiciousClip(Clip clip, List<Reason> reasons) {

    /** The most suspicious first; equally suspicious clips in the order of their ids. */
    static final Comparator<SuspiciousClip> ORDER =
            Comparator.comparingDouble(SuspiciousClip::score)
                    .reversed()
                    .thenComparing(suspicious -> suspicious.clip().id());

    public SuspiciousClip {
        reasons =
                reasons.stream()
                        .sorted(Comparator.comparingDouble(Reason::score).reversed())
                        .toList();
    }

    /** This clip with reasons that name another clip by its new name and label. */
    SuspiciousClip withRenamedOriginal(Clip before, Clip after) {
        return new SuspiciousClip(
                clip,
                reasons.stream()
                        .map(
                                reason ->
                                        reason instanceof Reason.SameRecording same
                                                        && same.original().equals(before.id())
                                                ? Reason.SameRecording.of(clip, after, same.exact())
                                                : reason)
                        .toList());
    }

    /** How suspicious the clip is, 0 to 1: the score of its most serious reason. */
    public double score() {
        return reasons.get(0).score();
    }

    /** All reasons in words. */
    public String text() {
        return reasons.stream().map(Reason::text).collect(Collectors.joining("; "));
    }
}
