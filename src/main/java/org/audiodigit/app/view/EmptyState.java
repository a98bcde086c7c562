package org.audiodigit.app.view;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Placeholder for an empty view: explains what the user can do, with buttons for it. */
public final class EmptyState extends VBox {

    /**
     * @param sentence more about it; may be empty
     */
    public EmptyState(Ikon icon, String title, String sentence, Button... actions) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add("empty-icon");
        Label heading = new Label(title);
        heading.getStyleClass().add("empty-title");
        heading.setWrapText(true);
        Label text = new Label(sentence);
        text.getStyleClass().add("empty-text");
        text.setWrapText(true);
        getChildren().addAll(picture, heading);
        if (!sentence.isEmpty()) {
            getChildren().add(text);
        }
        getChildren().addAll(actions);
    }
}
