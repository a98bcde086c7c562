package org.audiodigit.app.train;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.training.AugmentationMode;
import org.audiodigit.training.TrainingPlan;

/** What is to be trained and how, as a person fills it in. */
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

    PlanViewModel(Settings settings) {
        architecture.set(Architectures.names().get(0));
        fillIn();
        Function<String, String> text = Function.identity();
        settings.remember("train.architecture", architecture, PlanViewModel::knownArchitecture);
        settings.remember("train.frontEnd", frontEnd, PlanViewModel::knownFrontEnd);
        settings.remember("train.epochs", epochs, text);
        settings.remember("train.batch", batch, text);
        settings.remember("train.rate", rate, text);
        settings.remember("train.seed", seed, text);
        settings.remember("train.augment", augment, Boolean::valueOf);
        settings.remember("train.withoutFlagged", withoutFlagged, Boolean::valueOf);
        architecture.subscribe((before, now) -> fillIn());
    }

    private static String knownArchitecture(String name) {
        return Architectures.byName(name).name();
    }

    private static String knownFrontEnd(String name) {
        return FrontEnds.byName(name).name();
    }

    void onChange(Runnable changed) {
        for (Property<?> property :
                List.of(architecture, frontEnd, epochs, batch, rate, seed, augment)) {
            property.subscribe((before, now) -> changed.run());
        }
        withoutFlagged.subscribe((before, now) -> changed.run());
    }

    /** Puts in what the architecture is best trained with. */
    void fillIn() {
        TrainingPlan standard = TrainingPlan.standard(architecture.get());
        frontEnd.set(standard.frontEnd());
        epochs.set(Integer.toString(standard.epochs()));
        batch.set(Integer.toString(standard.batch()));
        rate.set(number(standard.rate()));
        augment.set(standard.augment());
    }

    /** Puts in a plan that was made before. */
    void show(TrainingPlan plan) {
        architecture.set(plan.architecture());
        frontEnd.set(plan.frontEnd());
        epochs.set(Integer.toString(plan.epochs()));
        batch.set(Integer.toString(plan.batch()));
        rate.set(number(plan.rate()));
        seed.set(Long.toString(plan.seed()));
        augment.set(plan.augment());
    }

    private static String number(double value) {
        String plain = Double.toString(value);
        return plain.contains("E") ? plain.toLowerCase(Locale.ROOT) : plain;
    }

    /**
     * @param split its name
     * @throws IllegalArgumentException with a sentence that says what would be right
     */
    TrainingPlan plan(String split) {
        try {
            return new TrainingPlan(
                    architecture.get(),
                    frontEnd.get(),
                    split,
                    seed(),
                    TrainNumbers.whole("epochs", epochs.get()),
                    TrainNumbers.whole("batch", batch.get()),
                    TrainNumbers.real("rate", rate.get()),
                    augment.get());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(TrainNumbers.sentence(e.getMessage()));
        }
    }

    /** The augmentation mode of the architecture. */
    AugmentationMode augmentationMode() {
        return AugmentationMode.of(architecture.get());
    }

    /**
     * @throws IllegalArgumentException with a sentence if it is no number
     */
    long seed() {
        return TrainNumbers.large("seed", seed.get());
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

    BooleanProperty withoutFlaggedProperty() {
        return withoutFlagged;
    }
}
