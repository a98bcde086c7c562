package org.audiodigit.app.train;

import java.util.Comparator;
import java.util.function.Function;
import org.audiodigit.common.Formats;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.training.AugmentationMode;
import org.audiodigit.training.TrainingPlan;

/**
 * The settings of a run by which it may differ from others.
 *
 * @param dataset name of the data set
 * @param augmentation its mode for the user
 */
record RunSettings(
        String architecture,
        String dataset,
        String frontEnd,
        String augmentation,
        int batch,
        double rate,
        long seed) {

    /** A setting that has a column in the table of runs. */
    enum Column {
        ARCHITECTURE("Architecture", 116, RunSettings::architecture),
        DATASET("Data set", 150, RunSettings::dataset),
        AUGMENTATION("Augmentation", 168, RunSettings::augmentation),
        FRONT_END("Front end", 92, RunSettings::frontEnd),
        BATCH("Batch", 60, RunSettings::batch, settings -> Formats.count(settings.batch)),
        RATE("Rate", 70, RunSettings::rate, settings -> rateText(settings.rate)),
        SEED("Seed", 56, RunSettings::seed, settings -> Long.toString(settings.seed));

        private final String title;
        private final double width;
        private final Function<RunSettings, String> text;
        private final Comparator<RunSettings> order;

        Column(String title, double width, Function<RunSettings, String> text) {
            this(title, width, text, text);
        }

        <T extends Comparable<T>> Column(
                String title,
                double width,
                Function<RunSettings, T> value,
                Function<RunSettings, String> text) {
            this.title = title;
            this.width = width;
            this.text = text;
            this.order = Comparator.comparing(value);
        }

        String title() {
            return title;
        }

        /** Preferred width in pixels. */
        double width() {
            return width;
        }

        String text(RunSettings settings) {
            return text.apply(settings);
        }

        Comparator<RunSettings> order() {
            return order;
        }
    }

    static RunSettings of(ModelManifest manifest) {
        ModelManifest.Training training = manifest.training();
        return new RunSettings(
                manifest.architecture().name(),
                training.dataset(),
                manifest.frontEnd().name(),
                training.augmentation() == null
                        ? Formats.MISSING
                        : AugmentationMode.parse(training.augmentation())
                                .map(AugmentationText::name)
                                .orElse(training.augmentation()),
                training.batch(),
                training.rate(),
                training.seed());
    }

    static RunSettings of(TrainingPlan plan, ClipSelection clips) {
        return new RunSettings(
                plan.architecture(),
                clips.dataset().name(),
                plan.frontEnd(),
                AugmentationText.name(plan.augmentation()),
                plan.batch(),
                plan.rate(),
                plan.seed());
    }

    private static String rateText(double rate) {
        return Double.toString(rate).replace("E", "e");
    }
}
