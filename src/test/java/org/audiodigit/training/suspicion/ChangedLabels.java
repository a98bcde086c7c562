package org.audiodigit.training.suspicion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;

/** Copies a data set with some labels changed on purpose. */
final class ChangedLabels {

    private static final int FIRST_TAKE = 1000;

    private ChangedLabels() {}

    /**
     * Copies a data set in the flat layout.
     *
     * @param folder empty
     * @param count number of labels to change
     * @return the ids of the clips with wrong labels
     */
    static Set<String> copy(Dataset dataset, Path folder, int count, long seed) throws IOException {
        Random random = new Random(seed);
        List<Clip> shuffled = new ArrayList<>(dataset.clips());
        Collections.shuffle(shuffled, random);
        Set<String> changed = new HashSet<>();
        for (int i = 0; i < shuffled.size(); i++) {
            Clip clip = shuffled.get(i);
            String name = clip.id();
            if (i < count) {
                name = wrongName(clip, dataset.labels(), FIRST_TAKE + i, random);
                changed.add(name);
            }
            Files.copy(clip.file(), folder.resolve(name));
        }
        return changed;
    }

    private static String wrongName(Clip clip, List<String> labels, int take, Random random) {
        int other = 1 + random.nextInt(labels.size() - 1);
        int wrong = (labels.indexOf(clip.label()) + other) % labels.size();
        return "%s_%s_%d.wav".formatted(labels.get(wrong), clip.speaker().orElseThrow(), take);
    }
}
