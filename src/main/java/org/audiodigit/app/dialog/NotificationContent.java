package org.audiodigit.app.dialog;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What a note in the corner of the window holds. Nothing in it takes the focus: a note is a window
 * above the window, which hears the keys first and would keep Space, Enter and Tab for itself.
 */
final class NotificationContent extends HBox {

    private static final double WIDEST = 480;

    /** Something that went well. */
    NotificationContent(String sentence) {
        this(sentence, new FontIcon(Feather.INFO));
        getStyleClass().add("telling");
    }

    /**
     * Something that failed.
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

    /** A click gives the button the focus, which a button that is no more possible gives back. */
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
        text.setMaxWidth(WIDEST);
        text.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(text);
    }
}
