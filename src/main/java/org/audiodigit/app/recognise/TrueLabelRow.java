package org.audiodigit.app.recognise;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.audiodigit.app.view.ComboBoxes;
import org.controlsfx.control.SegmentedButton;

/** Sets the true label of the shown recording with buttons, or a list if there are many labels. */
final class TrueLabelRow extends HBox {

    private static final int MAX_BUTTONS = 12;

    private final RecogniseViewModel model;
    private List<ToggleButton> buttons = List.of();
    private final ComboBox<String> list = new ComboBox<>();

    TrueLabelRow(RecogniseViewModel model) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_RIGHT);
        list.setPromptText("label");
        list.setId("truth");
        list.setAccessibleText("true label");
        list.valueProperty()
                .subscribe(
                        label -> {
                            if (label != null) {
                                model.correction().setTrueLabel(label);
                            }
                        });
        ComboBoxes.restore(list, this::show);
        model.labelsProperty().subscribe(this::setLabels);
        model.shown().entryProperty().subscribe(changed -> show());
        model.shown().outcomeProperty().subscribe(changed -> show());
    }

    private void setLabels(List<String> labels) {
        setVisible(!labels.isEmpty());
        Label title = new Label("True label");
        title.setMinWidth(USE_PREF_SIZE);
        if (labels.size() > MAX_BUTTONS) {
            buttons = List.of();
            list.getItems().setAll(labels);
            getChildren().setAll(title, list);
        } else {
            buttons = labels.stream().map(this::button).toList();
            SegmentedButton row = new SegmentedButton();
            row.getButtons().setAll(buttons);
            row.setToggleGroup(null);
            getChildren().setAll(title, row);
        }
        show();
    }

    private ToggleButton button(String label) {
        ToggleButton button = new ToggleButton(label);
        button.setId("truth-" + label);
        button.setAccessibleText("true label " + label);
        button.getStyleClass().add("truth-button");
        button.setOnAction(event -> model.correction().toggleTrueLabel(label));
        return button;
    }

    private void show() {
        setDisable(model.shown().entry().isEmpty());
        Optional<String> label = model.shown().outcomeProperty().getValue().trueLabel();
        buttons.forEach(b -> b.setSelected(label.filter(b.getText()::equals).isPresent()));
        list.setValue(label.orElse(null));
    }
}
