package org.audiodigit.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.audiodigit.dataset.Clip;
import org.audiodigit.training.BatchPreparation.PreparedBatch;

/**
 * Inputs with their labels.
 *
 * @param inputs one tensor for each clip
 * @param labels from 0 to 9, one for each clip
 */
record LabelledBatch(List<float[]> inputs, int[] labels) {

    private static final int LABELS = 10;

    /**
     * Creates noise with random labels, since the duration of a step does not depend on the data.
     * The result is the same for the same arguments.
     */
    static List<LabelledBatch> noise(int batches, int clips, int inputLength) {
        Random random = new Random(0);
        List<LabelledBatch> created = new ArrayList<>();
        for (int i = 0; i < batches; i++) {
            created.add(create(random, clips, inputLength));
        }
        return created;
    }

    private static LabelledBatch create(Random random, int clips, int inputLength) {
        List<float[]> inputs = new ArrayList<>();
        int[] labels = new int[clips];
        for (int i = 0; i < clips; i++) {
            float[] input = new float[inputLength];
            for (int k = 0; k < inputLength; k++) {
                input[k] = random.nextFloat();
            }
            inputs.add(input);
            labels[i] = random.nextInt(LABELS);
        }
        return new LabelledBatch(inputs, labels);
    }

    /** The batch in the form of a training. */
    PreparedBatch<float[]> prepared() {
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            clips.add(
                    new Clip(
                            "clip" + i,
                            Path.of("clip" + i),
                            Integer.toString(labels[i]),
                            Optional.empty(),
                            OptionalInt.empty(),
                            8000,
                            8000));
        }
        return new PreparedBatch<>(clips, inputs, List.of());
    }
}
