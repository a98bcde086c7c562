package org.audiodigit.app.train;

import static org.audiodigit.app.train.FormField.describe;
import static org.audiodigit.app.train.FormField.labelled;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.CheckedNamesBox;
import org.audiodigit.app.view.ComboBoxes;
import org.audiodigit.common.Formats;
import org.audiodigit.training.AugmentationMode;
import org.audiodigit.training.TrainingPlan;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The form of the training plan and of the split, with the problems of all fields. */
final class PlanBar extends FlowPane {

    /** Enough for the splits of AudioMNIST. */
    private static final int MAX_VISIBLE_SPLITS = 11;

    private final PlanViewModel plan;
    private final SplitViewModel split;
    private final RateFinderButton findRate;
    private Subscription checks = Subscription.EMPTY;

    PlanBar(TrainViewModel model, Themes themes) {
        super(12, 0);
        this.plan = model.plan();
        this.split = model.split();
        AppliedSplitViewModel appliedSplit = model.appliedSplit();
        NumberField rate = numberField("Rate", plan.rateProperty());
        findRate = new RateFinderButton(model, themes, rate);
        getStyleClass().add("plan-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        networks(),
                        splits(appliedSplit),
                        number(
                                "Epochs",
                                plan.epochsProperty(),
                                "From 1 to " + Formats.count(TrainingPlan.MAX_EPOCHS),
                                "Passes over the training clips. Typical: 5 to 30, fewer for large data sets"),
                        number(
                                "Batch",
                                plan.batchProperty(),
                                "From 1 to " + Formats.count(TrainingPlan.MAX_BATCH),
                                "Batch size: clips for each update of the weights. Larger batches are faster and"
                                        + " smoother, smaller ones need less memory. Typical: 16 to 128"),
                        rate(rate),
                        number(
                                "Seed",
                                plan.seedProperty(),
                                "Not an integer",
                                "Random seed of the split, the weights, the shuffling and the"
                                        + " augmentation. The same seed repeats a training; several seeds"
                                        + " show how much chance matters. Typical: 0, 1, 2"),
                        augmentation(),
                        withoutFlagged(appliedSplit));
    }

    private Node networks() {
        ComboBox<String> architecture =
                choice(PlanViewModel.ARCHITECTURES, plan.architectureProperty());
        architecture.setId("architecture");
        describe(architecture, "Network architecture; choosing one sets its default plan");
        ComboBox<String> frontEnd = choice(PlanViewModel.FRONT_ENDS, plan.frontEndProperty());
        frontEnd.setId("frontEnd");
        describe(frontEnd, "Front end: the features that the network receives");
        Button defaults = new Button(null, new FontIcon(Feather.ROTATE_CCW));
        defaults.getStyleClass().addAll("button-icon", "flat");
        defaults.setAccessibleText("Defaults");
        describe(defaults, "Reset to the defaults of the network");
        defaults.setOnAction(event -> plan.setDefaults());
        return new FormField(architecture, frontEnd, defaults);
    }

    private static ComboBox<String> choice(List<String> names, Property<String> property) {
        ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList(names));
        ComboBoxes.bind(box, property);
        return box;
    }

    private Node splits(AppliedSplitViewModel appliedSplit) {
        ComboBox<SplitOption> box = new ComboBox<>(split.options());
        box.setVisibleRowCount(MAX_VISIBLE_SPLITS);
        box.setId("split");
        ComboBoxes.bind(box, split.optionProperty());
        String description =
                "How the data set is split into training, validation and test. By speaker tells how well"
                        + " new speakers are recognised; random gives higher scores. Typical: automatic";
        describe(box, description);
        Label label = new Label("Split");
        label.setLabelFor(box);
        label.setMinWidth(USE_PREF_SIZE);
        ReadOnlyStringProperty problem = appliedSplit.problemProperty();
        return new FormField(label, box, speakers()).check(box, description, problem, problem);
    }

    private Node speakers() {
        StackPane pane = new StackPane();
        split.speakers().addListener((InvalidationListener) list -> showSpeakers(pane));
        showSpeakers(pane);
        pane.visibleProperty().bind(split.optionProperty().isEqualTo(SplitOption.HOLD_OUT));
        pane.managedProperty().bind(pane.visibleProperty());
        return pane;
    }

    private void showSpeakers(StackPane pane) {
        checks.unsubscribe();
        CheckedNamesBox box =
                new CheckedNamesBox("Speakers", split.speakers(), UnaryOperator.identity());
        box.setId("heldOut");
        describe(box, "Speakers of the test part");
        checks = box.bind(split.heldOutProperty(), split::setHeldOut);
        pane.getChildren().setAll(box);
    }

    private Node rate(NumberField field) {
        String description =
                "Learning rate: the step size of each update, or its maximum if the network has a"
                        + " schedule. Too high diverges, too low learns slowly. Typical: 0.0003 to"
                        + " 0.01";
        describe(field, description);
        Label label = new Label("Rate");
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        return check(
                new FormField(label, field, findRate),
                field,
                plan.rateProperty(),
                "Above 0, at most 1",
                description);
    }

    private Node number(String name, StringProperty text, String hint, String description) {
        NumberField field = numberField(name, text);
        describe(field, description);
        return check(labelled(name, field), field, text, hint, description);
    }

    private static NumberField numberField(String name, StringProperty text) {
        boolean isRate = name.equals("Rate");
        NumberField field = new NumberField(text, isRate ? 6 : 4, isRate);
        field.setId(name.toLowerCase(Locale.ROOT));
        field.setAccessibleText(name);
        return field;
    }

    private FormField check(
            FormField form,
            NumberField field,
            StringProperty text,
            String hint,
            String description) {
        return form.check(
                field, description, plan.problemProperty(text), new ReadOnlyStringWrapper(hint));
    }

    /** Opens the range test of the learning rate. */
    void findRate() {
        findRate.fire();
    }

    private Node augmentation() {
        ComboBox<AugmentationMode> box =
                new ComboBox<>(FXCollections.observableArrayList(AugmentationMode.values()));
        box.setId("augment");
        box.setConverter(new ModeNames());
        ComboBoxes.bind(box, plan.augmentationProperty());
        describe(box, "");
        plan.augmentationProperty()
                .subscribe(
                        mode -> {
                            String help =
                                    "How training clips are changed at random in each epoch. "
                                            + AugmentationText.sentence(mode);
                            box.getTooltip().setText(help);
                            box.setAccessibleHelp(help);
                        });
        return labelled("Augmentation", box);
    }

    private static final class ModeNames extends StringConverter<AugmentationMode> {

        @Override
        public String toString(AugmentationMode mode) {
            return mode == null ? "" : Formats.capitalised(AugmentationText.name(mode));
        }

        @Override
        public AugmentationMode fromString(String name) {
            throw new UnsupportedOperationException("the box is not editable");
        }
    }

    private Node withoutFlagged(AppliedSplitViewModel appliedSplit) {
        CheckBox box = new CheckBox();
        box.setId("withoutFlagged");
        box.textProperty()
                .bind(appliedSplit.flaggedProperty().asString("Exclude flagged clips (%,d)"));
        box.selectedProperty().bindBidirectional(plan.withoutFlaggedProperty());
        FormField field = new FormField(box);
        field.visibleProperty()
                .bind(appliedSplit.flaggedProperty().greaterThan(0).or(box.selectedProperty()));
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }
}
