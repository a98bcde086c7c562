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

/** What it really was: a button a label, or a list where there are too many labels for that. */
final class TrueLabelRow extends HBox {

    private static final int MOST_BUTTONS = 12;

    private final RecogniseViewModel model;
    private List<ToggleButton> buttons = List.of();
    private final ComboBox<String> list = new ComboBox<>();
    private boolean showing;

    TrueLabelRow(RecogniseViewModel model) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_RIGHT);
        list.setPromptText("label");
        list.setId("truth");
        list.setAccessibleText("what it really was");
        list.valueProperty()
                .addListener(
                        (is, before, label) -> {
                            if (!showing && label != null) {
                                model.correction().was(label);
                            }
                        });
        ComboBoxes.restore(list, () -> show(model.shownProperty().get()));
        model.labelsProperty().subscribe(this::fill);
        model.shownProperty().subscribe(this::show);
    }

    private void fill(List<String> labels) {
        setVisible(!labels.isEmpty());
        Label words = new Label("It was");
        words.setMinWidth(USE_PREF_SIZE);
        if (labels.size() > MOST_BUTTONS) {
            buttons = List.of();
            list.getItems().setAll(labels);
            getChildren().setAll(words, list);
        } else {
            buttons = labels.stream().map(this::button).toList();
            SegmentedButton row = new SegmentedButton();
            row.getButtons().setAll(buttons);
            row.setToggleGroup(null);
            getChildren().setAll(words, row);
        }
        show(model.shownProperty().get());
    }

    private ToggleButton button(String label) {
        ToggleButton button = new ToggleButton(label);
        button.setId("truth-" + label);
        button.setAccessibleText("it was " + label);
        button.getStyleClass().add("truth-button");
        button.setOnAction(event -> model.correction().was(label));
        return button;
    }

    private void show(Optional<RecognitionEntry> shown) {
        showing = true;
        setDisable(shown.isEmpty());
        Optional<String> truth = shown.flatMap(RecognitionEntry::truth);
        buttons.forEach(b -> b.setSelected(truth.filter(b.getText()::equals).isPresent()));
        list.setValue(truth.orElse(null));
        showing = false;
    }
}
