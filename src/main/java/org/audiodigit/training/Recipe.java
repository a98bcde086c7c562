package org.audiodigit.training;

import java.util.function.Supplier;
import org.audiodigit.model.Architectures;

/**
 * How an architecture is best trained: its optimiser and what a plan takes when nothing else is
 * asked for.
 *
 * @param rule makes the optimiser's rule
 * @param schedule how the learning rate goes over the training
 * @param averagedSteps over how many steps the kept weights are a mean; 0 for none
 * @param labelSmoothing share of each label's probability that is spread over all labels
 * @param augment whether clips are varied unless something else is asked for
 * @param augmentation how they are if they are
 */
record Recipe(
        Supplier<UpdateRule> rule,
        Schedule schedule,
        int epochs,
        int batch,
        double rate,
        double averagedSteps,
        double labelSmoothing,
        boolean augment,
        AugmentationMode augmentation) {

    private static final double WEIGHT_DECAY = 0.01;

    static Recipe of(String architecture) {
        return switch (architecture) {
            // the notebook's, as Keras has it
            case "seed-dense" ->
                    new Recipe(
                            () -> new RmsProp(0.9f, 1e-7f),
                            Schedule.CONSTANT,
                            10,
                            6,
                            1e-3,
                            400,
                            0,
                            false,
                            AugmentationMode.SPECTROGRAM);
            case "digit-cnn" ->
                    new Recipe(
                            () -> new AdamW(0.9f, 0.99f, 1e-8f, (float) WEIGHT_DECAY),
                            Schedule.ONE_CYCLE,
                            20,
                            64,
                            3e-3,
                            0,
                            0.05,
                            true,
                            AugmentationMode.WAVEFORM);
            default ->
                    throw new IllegalArgumentException(
                            "no recipe for '%s'; there are %s"
                                    .formatted(
                                            architecture,
                                            String.join(", ", Architectures.names())));
        };
    }
}
