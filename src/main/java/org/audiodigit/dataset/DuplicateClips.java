package org.audiodigit.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Clips that claim the same label, speaker and take, e.g. in folders {@code 7} and {@code seven}.
 * Only the first by id stays: a recording in two parts of a split would flatter the score.
 */
record DuplicateClips(List<Clip> kept, List<Problem> problems) {

    private record Claim(String label, String speaker, int take) {}

    static DuplicateClips in(List<Clip> clips) {
        Map<Claim, String> first = new HashMap<>();
        DuplicateClips result = new DuplicateClips(new ArrayList<>(), new ArrayList<>());
        for (Clip clip : clips.stream().sorted(Comparator.comparing(Clip::id)).toList()) {
            if (clip.speaker().isEmpty() || clip.take().isEmpty()) {
                result.kept.add(clip);
                continue;
            }
            Claim claim = new Claim(clip.label(), clip.speaker().get(), clip.take().getAsInt());
            String earlier = first.putIfAbsent(claim, clip.id());
            if (earlier == null) {
                result.kept.add(clip);
            } else {
                String reason = "has the same label, speaker and take as " + earlier;
                result.problems.add(Problem.leftOut(clip.id(), reason));
            }
        }
        return result;
    }
}
