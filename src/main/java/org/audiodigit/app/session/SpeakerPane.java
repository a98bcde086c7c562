package org.audiodigit.app.session;

import javafx.geometry.VPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.audiodigit.app.view.ComboBoxes;

/** The second page: the details of a speaker. */
final class SpeakerPane extends SessionForm {

    private static final double LABEL_WIDTH = 160;

    private final GridPane grid = new GridPane();
    private final TextField id = new TextField();

    SpeakerPane(SessionViewModel model) {
        super(model, "Next", model.speaker().problem());
        SpeakerViewModel speaker = model.speaker();
        grid.getStyleClass().add("session-grid");
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(LABEL_WIDTH), fields);
        id.setId("session-speaker");
        id.textProperty().bindBidirectional(speaker.idProperty());
        addRow("Speaker", id);
        addRow("Sex", box(speaker, SpeakerViewModel.GENDER, "female", "male", "other"));
        addRow("Age", text(speaker, SpeakerViewModel.AGE, "years"));
        addRow("Native language", text(speaker, SpeakerViewModel.LANGUAGE, "e.g. English"));
        addRow("Native speaker", box(speaker, SpeakerViewModel.NATIVE, "yes", "no"));
        addRow("Accent", text(speaker, SpeakerViewModel.ACCENT, "e.g. German"));
        addRow("Room", text(speaker, SpeakerViewModel.ROOM, "e.g. office"));
        addRow("Microphone", text(speaker, SpeakerViewModel.MICROPHONE, ""));
        Label hint =
                new Label(
                        "All fields except Speaker are optional. The details are saved in"
                                + " audioMNIST_meta.txt in the folder, together with the date.");
        hint.getStyleClass().add("quiet-line");
        hint.setWrapText(true);
        add(grid, hint);
    }

    private void addRow(String name, Control field) {
        Label label = new Label(name);
        label.setLabelFor(field);
        GridPane.setValignment(label, VPos.CENTER);
        field.setAccessibleText(name);
        field.setMaxWidth(Double.MAX_VALUE);
        grid.addRow(grid.getRowCount(), label, field);
    }

    private static TextField text(SpeakerViewModel speaker, String key, String prompt) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(speaker.detailProperty(key));
        return field;
    }

    private static ComboBox<String> box(SpeakerViewModel speaker, String key, String... values) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().add("");
        box.getItems().addAll(values);
        ComboBoxes.bind(box, speaker.detailProperty(key));
        return box;
    }

    @Override
    void focus() {
        id.requestFocus();
        id.selectAll();
    }
}
