package org.audiodigit.app.view;

import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows a problem next to its cause; takes no space without a problem. */
public final class ProblemLine extends HBox {

    public ProblemLine(ObservableStringValue sentence) {
        getStyleClass().add("problem-line");
        setAlignment(Pos.CENTER_LEFT);
        Label text = new Label();
        text.setWrapText(true);
        text.textProperty().bind(sentence);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), text);
        visibleProperty().bind(text.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
