package org.audiodigit.app.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.SplitRule;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.training.AugmentationMode;
import org.audiodigit.training.SamplingShares;
import org.audiodigit.training.TrainingPlan;

/** The form of a training plan. */
final class PlanViewModel {

    static final List<String> ARCHITECTURES = Architectures.names();
    static final List<String> FRONT_ENDS = FrontEnds.names();

    private static final String AUGMENTATION = "train.augmentation";
    private static final String AUGMENT = "train.augment";

    /** Valid in each of the fields. */
    private static final String VALID_NUMBER = "1";

    private final StringProperty architecture = new SimpleStringProperty();
    private final StringProperty frontEnd = new SimpleStringProperty();
    private final StringProperty epochs = new SimpleStringProperty();
    private final StringProperty batch = new SimpleStringProperty();
    private final StringProperty rate = new SimpleStringProperty();
    private final StringProperty seed = new SimpleStringProperty("0");
    private final ObjectProperty<AugmentationMode> augmentation =
            new SimpleObjectProperty<>(AugmentationMode.NONE);
    private final BooleanProperty withoutFlagged = new SimpleBooleanProperty();

    /** Number of training clips of the last data set; 0 before the first one. */
    private final IntegerProperty clips = new SimpleIntegerProperty();

    private final Map<StringProperty, ReadOnlyStringWrapper> fieldProblems = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<List<String>> problems =
            new ReadOnlyObjectWrapper<>(List.of());

    PlanViewModel(Settings settings) {
        for (StringProperty number : List.of(epochs, batch, rate, seed)) {
            fieldProblems.put(number, new ReadOnlyStringWrapper(""));
        }
        architecture.set(Architectures.names().get(0));
        setDefaults();
        Function<String, String> text = Function.identity();
        settings.remember("train.architecture", architecture, PlanViewModel::knownArchitecture);
        settings.remember("train.frontEnd", frontEnd, PlanViewModel::knownFrontEnd);
        settings.remember("train.epochs", epochs, text);
        settings.remember("train.clips", clips, Integer::valueOf);
        settings.remember("train.batch", batch, text);
        settings.remember("train.rate", rate, text);
        settings.remember("train.seed", seed, text);
        rememberAugmentation(settings);
        settings.remember("train.withoutFlagged", withoutFlagged, Boolean::valueOf);
        architecture.subscribe((oldName, newName) -> setDefaults());
        fieldProblems.keySet().forEach(number -> number.subscribe(value -> check()));
    }

    /** Earlier releases remembered only whether clips are augmented, in the architecture's mode. */
    private void rememberAugmentation(Settings settings) {
        String saved = settings.get(AUGMENTATION, "");
        Optional<AugmentationMode> former =
                switch (settings.get(AUGMENT, "")) {
                    case "true" -> Optional.of(AugmentationMode.of(architecture.get()));
                    case "false" -> Optional.of(AugmentationMode.NONE);
                    default -> Optional.empty();
                };
        AugmentationMode.parse(saved).or(() -> former).ifPresent(augmentation::set);
        augmentation.subscribe(
                (oldMode, newMode) -> {
                    settings.put(AUGMENTATION, newMode.text());
                    settings.put(AUGMENT, Boolean.toString(newMode != AugmentationMode.NONE));
                });
    }

    private static String knownArchitecture(String name) {
        return Architectures.byName(name).name();
    }

    private static String knownFrontEnd(String name) {
        return FrontEnds.byName(name).name();
    }

    private void check() {
        fieldProblems.forEach((number, found) -> found.set(check(number)));
        problems.set(
                fieldProblems.values().stream()
                        .map(ReadOnlyStringWrapper::get)
                        .filter(sentence -> !sentence.isEmpty())
                        .toList());
    }

    /** Checks one number, with valid ones in all other fields. */
    private String check(StringProperty number) {
        try {
            plan("auto", other -> other == number ? number.get() : VALID_NUMBER);
            return "";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    /** Sets all fields but the seed to the defaults of the architecture. */
    void setDefaults() {
        TrainingPlan standard = standard();
        frontEnd.set(standard.frontEnd());
        epochs.set(Integer.toString(standard.epochs()));
        batch.set(Integer.toString(standard.batch()));
        rate.set(format(standard.rate()));
        augmentation.set(standard.augmentation());
    }

    private TrainingPlan standard() {
        return TrainingPlan.standard(architecture.get(), clips.get());
    }

    /**
     * Changes a default number of epochs to that for other training clips. A number that the user
     * has chosen stays, and so does that of another rate, since the two belong together.
     *
     * @param number number of training clips
     */
    void fitEpochsTo(int number) {
        TrainingPlan before = standard();
        boolean isDefault =
                epochs.get().equals(Integer.toString(before.epochs()))
                        && rate.get().equals(format(before.rate()));
        clips.set(number);
        if (isDefault) {
            epochs.set(Integer.toString(standard().epochs()));
        }
    }

    /** Sets all fields to the values of a plan. */
    void show(TrainingPlan plan) {
        architecture.set(plan.architecture());
        frontEnd.set(plan.frontEnd());
        epochs.set(Integer.toString(plan.epochs()));
        batch.set(Integer.toString(plan.batch()));
        rate.set(format(plan.rate()));
        seed.set(Long.toString(plan.seed()));
        augmentation.set(plan.augmentation());
    }

    private static String format(double value) {
        return Double.toString(value).toLowerCase(Locale.ROOT);
    }

    /**
     * @param split specification of the split
     * @throws IllegalArgumentException if a field is invalid, with a sentence for the user
     */
    TrainingPlan plan(String split) {
        return plan(split, StringProperty::get);
    }

    private TrainingPlan plan(String split, Function<StringProperty, String> text) {
        try {
            return new TrainingPlan(
                    architecture.get(),
                    frontEnd.get(),
                    split,
                    integer("seed", text.apply(seed)),
                    count("epochs", text.apply(epochs), TrainingPlan.MAX_EPOCHS),
                    count("batch", text.apply(batch), TrainingPlan.MAX_BATCH),
                    decimal("rate", text.apply(rate)),
                    augmentation.get(),
                    SamplingShares.STANDARD,
                    false,
                    SplitRule.CURRENT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(Formats.sentence(e.getMessage()));
        }
    }

    private static int count(String name, String text, int max) {
        long value = integer(name, text);
        if (value < 1 || value > max) {
            throw new IllegalArgumentException(
                    "%s must be from 1 to %d, not %d".formatted(name, max, value));
        }
        return (int) value;
    }

    private static long integer(String name, String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s must be an integer, not '%s'".formatted(name, text.strip()), e);
        }
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

    /**
     * @throws IllegalArgumentException if the field does not contain an integer
     */
    long seed() {
        return integer("seed", seed.get());
    }

    /** A sentence for each invalid field; empty if the plan is valid. */
    ReadOnlyObjectProperty<List<String>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /** Why a number is invalid, as a sentence; empty if it is valid. */
    ReadOnlyStringProperty problemProperty(StringProperty number) {
        return fieldProblems.get(number).getReadOnlyProperty();
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

    ObjectProperty<AugmentationMode> augmentationProperty() {
        return augmentation;
    }

    /** Whether flagged clips are excluded. */
    BooleanProperty withoutFlaggedProperty() {
        return withoutFlagged;
    }
}
