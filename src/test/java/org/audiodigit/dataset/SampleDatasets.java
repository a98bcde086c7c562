package org.audiodigit.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Data sets without files, with unsorted clips. */
final class SampleDatasets {

    private SampleDatasets() {}

    /** A flat data set with labels 0 and 1 and the given number of takes of each speaker. */
    static Dataset flat(int takes, String... speakers) {
        List<Clip> clips = new ArrayList<>();
        for (String speaker : speakers) {
            for (int label = 0; label < 2; label++) {
                for (int take = 0; take < takes; take++) {
                    String id = label + "_" + speaker + "_" + take + ".wav";
                    clips.add(clip(id, "" + label, Optional.of(speaker), OptionalInt.of(take)));
                }
            }
        }
        Collections.shuffle(clips, new Random(3));
        return of(clips);
    }

    /** Clips of one label without speakers and takes. */
    static Dataset withoutSpeakers(int count) {
        List<Clip> clips = new ArrayList<>();
        for (int i = count; i > 0; i--) {
            String id = String.format("yes/%05d.wav", i);
            clips.add(clip(id, "yes", Optional.empty(), OptionalInt.empty()));
        }
        return of(clips);
    }

    static Dataset of(List<Clip> clips) {
        return Dataset.of(Path.of("sample"), "flat", clips, Map.of(), List.of());
    }

    static Clip clip(String id, String label, Optional<String> speaker, OptionalInt take) {
        return new Clip(id, Path.of(id).toAbsolutePath(), label, speaker, take, 8000, 4000);
    }
}
