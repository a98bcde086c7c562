package org.audiodigit.app.recognise;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.audiodigit.app.room.RoomAction;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The way of a recording into the open data set: who speaks, and where it will lie. */
final class AddToDatasetRow extends VBox {

    private final TextField speaker = new TextField();

    AddToDatasetRow(CorrectionViewModel correction) {
        super(4);
        speaker.setId("speaker");
        speaker.setPrefColumnCount(6);
        speaker.setMinWidth(80);
        speaker.textProperty().bindBidirectional(correction.speakerProperty());
        Label name = new Label("Speaker");
        name.setLabelFor(speaker);
        name.setMinWidth(USE_PREF_SIZE);
        Button add =
                new Button(
                        RoomAction.withKey("Add to data set", RecogniseActions.ADD_KEY),
                        new FontIcon(Feather.FOLDER_PLUS));
        add.setId("add");
        add.setMinWidth(USE_PREF_SIZE);
        add.disableProperty().bind(correction.possibleProperty().not());
        add.setOnAction(event -> correction.add());
        Label place = new Label();
        place.setId("addition-place");
        place.getStyleClass().add("quiet-line");
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        place.textProperty().bind(correction.placeProperty());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(correction.placeProperty());
        place.setTooltip(whole);
        HBox line = new HBox(8, name, speaker, add);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, place);
    }

    TextField speaker() {
        return speaker;
    }
}
