package org.audiodigit.training;

import java.util.Locale;
import java.util.function.Supplier;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.TrainingRecipe;

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

    static Recipe of(String architecture) {
        TrainingRecipe recipe = Architectures.byName(architecture).recipe();
        TrainingRecipe.Optimisation optimisation = recipe.optimisation();
        return new Recipe(
                () -> rule(optimisation.rule()),
                Schedule.valueOf(
                        optimisation.schedule().toUpperCase(Locale.ROOT).replace('-', '_')),
                recipe.epochs(),
                recipe.batch(),
                optimisation.rate(),
                optimisation.averagedSteps(),
                recipe.labelSmoothing(),
                recipe.augmentByDefault(),
                AugmentationMode.parse(recipe.augmentation()).orElseThrow());
    }

    private static UpdateRule rule(String name) {
        return switch (name) {
            // the defaults of Keras, as in the notebook
            case "rmsprop" -> new RmsProp(0.9f, 1e-7f);
            case "adamw" -> new AdamW(0.9f, 0.99f, 1e-8f, 0.01f);
            default -> throw new IllegalArgumentException("unknown update rule '" + name + "'");
        };
    }
}
