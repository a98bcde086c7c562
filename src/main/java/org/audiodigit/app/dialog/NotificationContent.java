package org.audiodigit.app.dialog;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Content of a notification in the corner of the window. It takes no focus: a notification is a
 * popup window, which would otherwise consume Space, Enter and Tab.
 */
final class NotificationContent extends HBox {

    private static final double MAX_WIDTH = 480;

    /** A message. */
    NotificationContent(String sentence) {
        this(sentence, new FontIcon(Feather.INFO));
        getStyleClass().add("telling");
    }

    /**
     * A warning with a button that opens the log.
     *
     * @param showLog opens the log
     */
    NotificationContent(String sentence, Runnable showLog) {
        this(sentence, new FontIcon(Feather.ALERT_TRIANGLE));
        getStyleClass().add("warning");
        Button log = new Button("Show log");
        log.setMinWidth(Region.USE_PREF_SIZE);
        log.setFocusTraversable(false);
        log.setOnAction(event -> open(log, showLog));
        getChildren().add(log);
    }

    /** A click moves the focus to the button; disabling it returns the focus to the window. */
    private static void open(Button log, Runnable showLog) {
        log.setDisable(true);
        showLog.run();
    }

    private NotificationContent(String sentence, FontIcon icon) {
        super(16);
        getStyleClass().add("note");
        setAlignment(Pos.CENTER_LEFT);
        Label text = new Label(sentence, icon);
        text.setWrapText(true);
        text.setMaxWidth(MAX_WIDTH);
        text.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(text);
    }
}
