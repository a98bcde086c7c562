package org.audiodigit.app.train;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.audiodigit.app.view.CheckComboBoxFixes;
import org.audiodigit.app.view.ComboBoxes;
import org.controlsfx.control.CheckComboBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The settings of a training. */
final class PlanBar extends FlowPane {

    /** AudioMNIST has a choice for each fold and one for all. */
    private static final int MOST_SPLITS = 11;

    private final PlanViewModel plan;
    private final SplitViewModel split;

    PlanBar(TrainViewModel model) {
        super(16, 8);
        this.plan = model.plan();
        this.split = model.split();
        getStyleClass().add("plan-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        networks(),
                        splits(),
                        speakers(),
                        number("epochs", plan.epochsProperty(), 4, false),
                        number("batch", plan.batchProperty(), 4, false),
                        number("rate", plan.rateProperty(), 6, true),
                        number("seed", plan.seedProperty(), 4, false),
                        augment(),
                        withoutFlagged(model));
    }

    private Node networks() {
        ComboBox<String> architecture =
                choice(PlanViewModel.ARCHITECTURES, plan.architectureProperty());
        architecture.setId("architecture");
        describe(architecture, "Network; choosing one fills in what it is best trained with");
        ComboBox<String> frontEnd = choice(PlanViewModel.FRONT_ENDS, plan.frontEndProperty());
        frontEnd.setId("frontEnd");
        describe(frontEnd, "Front end: what the network sees of a recording");
        Button usual = new Button(null, new FontIcon(Feather.ROTATE_CCW));
        usual.getStyleClass().addAll("button-icon", "flat");
        describe(usual, "Fill in what the network is best trained with");
        usual.setOnAction(event -> plan.fillIn());
        HBox box = new HBox(8, architecture, frontEnd, usual);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static ComboBox<String> choice(List<String> names, Property<String> property) {
        ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList(names));
        ComboBoxes.bind(box, property);
        return box;
    }

    private Node splits() {
        ComboBox<SplitOption> box = new ComboBox<>(split.options());
        box.setVisibleRowCount(MOST_SPLITS);
        box.setId("split");
        ComboBoxes.bind(box, split.optionProperty());
        describe(box, "How the data set is divided into training, validation and test");
        return labelled("split", box);
    }

    private Node speakers() {
        CheckComboBox<String> box = new CheckComboBox<>(split.speakers());
        box.setId("heldOut");
        CheckComboBoxFixes.apply(box);
        box.setTitle("speakers");
        box.setShowCheckedCount(true);
        describe(box, "Speakers that only the test hears");
        ObservableList<Integer> checked = box.getCheckModel().getCheckedIndices();
        boolean[] busy = {false};
        Runnable show =
                () -> {
                    if (!busy[0]) {
                        busy[0] = true;
                        box.getCheckModel().clearChecks();
                        split.heldOut().forEach(name -> box.getCheckModel().check(name));
                        busy[0] = false;
                    }
                };
        split.heldOut().addListener((ListChangeListener<String>) change -> show.run());
        show.run();
        checked.addListener(
                (ListChangeListener<Integer>)
                        change -> {
                            if (!busy[0]) {
                                busy[0] = true;
                                split.heldOut()
                                        .setAll(
                                                checked.stream()
                                                        .map(split.speakers()::get)
                                                        .toList());
                                busy[0] = false;
                            }
                        });
        box.visibleProperty().bind(split.optionProperty().isEqualTo(SplitOption.HOLD_OUT));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static Node number(String name, StringProperty text, int columns, boolean byTens) {
        NumberField field = new NumberField(text, columns, byTens);
        field.setId(name);
        field.setAccessibleText(name);
        return labelled(name, field);
    }

    private Node augment() {
        ToggleSwitch augment = new ToggleSwitch("augmentation");
        augment.setId("augment");
        augment.selectedProperty().bindBidirectional(plan.augmentProperty());
        describe(augment, "Vary training clips each time that they are seen");
        return augment;
    }

    private Node withoutFlagged(TrainViewModel model) {
        CheckBox box = new CheckBox();
        box.setId("withoutFlagged");
        box.textProperty()
                .bind(model.state().flaggedProperty().asString("leave out flagged clips (%,d)"));
        box.selectedProperty().bindBidirectional(plan.withoutFlaggedProperty());
        return box;
    }

    private static Node labelled(String name, Control control) {
        Label label = new Label(name);
        label.setLabelFor(control);
        HBox box = new HBox(8, label, control);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static void describe(Control control, String sentence) {
        control.setTooltip(new Tooltip(sentence));
        control.setAccessibleHelp(sentence);
    }
}
