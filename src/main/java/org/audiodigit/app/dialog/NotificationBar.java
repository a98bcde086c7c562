package org.audiodigit.app.dialog;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Shows a notification in the status bar, where it covers no control. It takes no focus by itself,
 * and returns the focus when it closes.
 */
public final class NotificationBar extends HBox {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final NotificationViewModel model;
    private final FontIcon icon = new FontIcon(Feather.INFO);
    private final Label text = new Label("", icon);
    private final Button action = new Button();

    /** The focused control before the focus moved into the bar; may be null. */
    private Node focusedBefore;

    /**
     * @param key name of the key that closes the notification
     */
    public NotificationBar(NotificationViewModel model, String key) {
        super(12);
        this.model = model;
        setId("notification");
        getStyleClass().add("notification");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        text.setId("notification-text");
        text.setWrapText(true);
        text.setMinWidth(0);
        text.setMinHeight(USE_PREF_SIZE);
        action.setId("notification-action");
        action.getStyleClass().add(Styles.SMALL);
        action.setMinWidth(USE_PREF_SIZE);
        action.managedProperty().bind(action.visibleProperty());
        action.setOnAction(event -> model.act());
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("notification-close");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setMinWidth(USE_PREF_SIZE);
        String closing = "Close the notification (" + key + ")";
        close.setAccessibleText(closing);
        close.setTooltip(new Tooltip(closing));
        close.setOnAction(event -> model.close());
        getChildren().addAll(text, action, close);
        // before the bar is hidden, which would move the focus to the next control
        model.currentProperty().subscribe(this::change);
        visibleProperty().bind(model.isShown());
        managedProperty().bind(visibleProperty());
        model.usedProperty().bind(hoverProperty().or(focusWithinProperty()));
        sceneProperty()
                .flatMap(scene -> scene.focusOwnerProperty())
                .subscribe(
                        owner -> {
                            if (owner != null && !isInside(owner)) {
                                focusedBefore = owner;
                            }
                        });
    }

    private boolean isInside(Node node) {
        return node != null && (node == this || isInside(node.getParent()));
    }

    private void change(Optional<Notification> current) {
        if (current.isEmpty() && isFocusWithin() && focusedBefore != null) {
            focusedBefore.requestFocus();
        }
        current.ifPresent(this::show);
    }

    private void show(Notification notification) {
        pseudoClassStateChanged(WARNING, notification.warning());
        icon.setIconCode(notification.warning() ? Feather.ALERT_TRIANGLE : Feather.INFO);
        text.setText(notification.message());
        action.setText(notification.action());
        action.setVisible(!notification.action().isEmpty());
    }
}
