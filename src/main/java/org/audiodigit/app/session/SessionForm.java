package org.audiodigit.app.session;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.audiodigit.app.room.RoomAction;

/** A page of fields, which scrolls in a low window, with a button below that continues. */
class SessionForm extends VBox {

    private final VBox fields = new VBox(8);
    private final Button next;
    // fields, since bindings without strong references are not updated
    private final StringBinding problem;
    private final BooleanBinding possible;

    /**
     * @param problem what is wrong with the fields, a sentence; empty if nothing is
     */
    SessionForm(SessionViewModel model, String action, StringBinding problem) {
        super(16);
        this.problem = problem;
        possible = model.canContinue();
        getStyleClass().add("session-form");
        setAlignment(Pos.TOP_CENTER);
        fields.getStyleClass().add("session-fields");
        VBox centre = new VBox(fields);
        centre.setAlignment(Pos.TOP_CENTER);
        ScrollPane scroll = new ScrollPane(centre);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("edge-to-edge");
        next = new Button(RoomAction.withKey(action, SessionView.NEXT_KEY));
        next.getStyleClass().addAll(Styles.ACCENT, "session-next");
        next.setMinWidth(USE_PREF_SIZE);
        next.disableProperty().bind(Bindings.not(possible));
        next.setOnAction(event -> model.next());
        // Enter in a text field continues; a hidden page must not take the key
        next.defaultButtonProperty().bind(model.openProperty().and(visibleProperty()));
        Label reason = new Label();
        reason.getStyleClass().add("session-reason");
        reason.setWrapText(true);
        reason.textProperty().bind(problem);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(16, reason, space, next);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("session-buttons");
        getChildren().addAll(scroll, buttons);
    }

    final void add(Node... nodes) {
        fields.getChildren().addAll(nodes);
    }

    /** Focuses the control for the next step. */
    void focus() {
        next.requestFocus();
    }
}
