package org.audiodigit.training;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;

/**
 * Recordings of other people, kept in mind while a model is tuned to one. Every second speaker
 * judges; where there are no speakers, every second recording.
 */
record OtherSpeakers(List<Clip> learned, List<Clip> judged) {

    static OtherSpeakers of(Dataset dataset, List<String> labels) {
        Set<String> judges = everySecond(dataset.speakerIds());
        List<Clip> learned = new ArrayList<>();
        List<Clip> judged = new ArrayList<>();
        int count = 0;
        for (Clip clip : dataset.clips()) {
            if (!labels.contains(clip.label())) {
                continue;
            }
            count++;
            boolean judge = clip.speaker().map(judges::contains).orElse(count % 2 == 0);
            (judge ? judged : learned).add(clip);
        }
        return new OtherSpeakers(List.copyOf(learned), List.copyOf(judged));
    }

    private static Set<String> everySecond(List<String> speakers) {
        Set<String> judges = new LinkedHashSet<>();
        for (int i = 1; i < speakers.size(); i += 2) {
            judges.add(speakers.get(i));
        }
        return judges;
    }
}
