package org.audiodigit.app.train;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.common.Formats;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.training.AugmentationMode;
import org.audiodigit.training.TrainingPlan;

/** The form of a training plan. */
final class PlanViewModel {

    static final List<String> ARCHITECTURES = Architectures.names();
    static final List<String> FRONT_ENDS = FrontEnds.names();

    private final StringProperty architecture = new SimpleStringProperty();
    private final StringProperty frontEnd = new SimpleStringProperty();
    private final StringProperty epochs = new SimpleStringProperty();
    private final StringProperty batch = new SimpleStringProperty();
    private final StringProperty rate = new SimpleStringProperty();
    private final StringProperty seed = new SimpleStringProperty("0");
    private final BooleanProperty augment = new SimpleBooleanProperty();
    private final BooleanProperty withoutFlagged = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    PlanViewModel(Settings settings) {
        architecture.set(Architectures.names().get(0));
        setDefaults();
        Function<String, String> text = Function.identity();
        settings.remember("train.architecture", architecture, PlanViewModel::knownArchitecture);
        settings.remember("train.frontEnd", frontEnd, PlanViewModel::knownFrontEnd);
        settings.remember("train.epochs", epochs, text);
        settings.remember("train.batch", batch, text);
        settings.remember("train.rate", rate, text);
        settings.remember("train.seed", seed, text);
        settings.remember("train.augment", augment, Boolean::valueOf);
        settings.remember("train.withoutFlagged", withoutFlagged, Boolean::valueOf);
        architecture.subscribe((oldName, newName) -> setDefaults());
        for (Property<String> number : List.of(epochs, batch, rate, seed)) {
            number.subscribe(value -> check());
        }
    }

    private static String knownArchitecture(String name) {
        return Architectures.byName(name).name();
    }

    private static String knownFrontEnd(String name) {
        return FrontEnds.byName(name).name();
    }

    private void check() {
        try {
            plan("auto");
            problem.set("");
        } catch (IllegalArgumentException e) {
            problem.set(e.getMessage());
        }
    }

    /** Sets all fields but the seed to the defaults of the architecture. */
    void setDefaults() {
        TrainingPlan standard = TrainingPlan.standard(architecture.get());
        frontEnd.set(standard.frontEnd());
        epochs.set(Integer.toString(standard.epochs()));
        batch.set(Integer.toString(standard.batch()));
        rate.set(format(standard.rate()));
        augment.set(standard.augment());
    }

    /** Sets all fields to the values of a plan. */
    void show(TrainingPlan plan) {
        architecture.set(plan.architecture());
        frontEnd.set(plan.frontEnd());
        epochs.set(Integer.toString(plan.epochs()));
        batch.set(Integer.toString(plan.batch()));
        rate.set(format(plan.rate()));
        seed.set(Long.toString(plan.seed()));
        augment.set(plan.augment());
    }

    private static String format(double value) {
        return Double.toString(value).toLowerCase(Locale.ROOT);
    }

    /**
     * @param split specification of the split
     * @throws IllegalArgumentException if a field is invalid, with a sentence for the user
     */
    TrainingPlan plan(String split) {
        try {
            return new TrainingPlan(
                    architecture.get(),
                    frontEnd.get(),
                    split,
                    seed(),
                    (int) integer("epochs", epochs.get(), Integer.MAX_VALUE),
                    (int) integer("batch", batch.get(), Integer.MAX_VALUE),
                    decimal("rate", rate.get()),
                    augment.get());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(Formats.sentence(e.getMessage()));
        }
    }

    private static long integer(String name, String text, long max) {
        try {
            long value = Long.parseLong(text.strip());
            if (Math.abs(value) <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s must be an integer, not '%s'".formatted(name, text.strip()), e);
        }
        throw new IllegalArgumentException(
                "%s must be at most %d, not %s".formatted(name, max, text.strip()));
    }

    private static double decimal(String name, String text) {
        try {
            return Double.parseDouble(text.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s must be a number such as 0.001 or 1e-3, not '%s'"
                            .formatted(name, text.strip()),
                    e);
        }
    }

    /** The augmentation mode of the architecture. */
    AugmentationMode augmentationMode() {
        return AugmentationMode.of(architecture.get());
    }

    /**
     * @throws IllegalArgumentException if the field does not contain an integer
     */
    long seed() {
        return integer("seed", seed.get(), Long.MAX_VALUE);
    }

    /** The first invalid field, as a sentence; empty if the plan is valid. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    StringProperty architectureProperty() {
        return architecture;
    }

    StringProperty frontEndProperty() {
        return frontEnd;
    }

    StringProperty epochsProperty() {
        return epochs;
    }

    StringProperty batchProperty() {
        return batch;
    }

    StringProperty rateProperty() {
        return rate;
    }

    StringProperty seedProperty() {
        return seed;
    }

    BooleanProperty augmentProperty() {
        return augment;
    }

    /** Whether flagged clips are excluded. */
    BooleanProperty withoutFlaggedProperty() {
        return withoutFlagged;
    }
}
