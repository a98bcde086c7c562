package org.audiodigit.app.view;

import javafx.css.Styleable;
import javafx.scene.Node;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;

/**
 * A pop-over with the styles of the window instead of those of its control. Otherwise its icons
 * would match the rules for icons of buttons, and find no colours after the button was removed with
 * its room.
 */
public class WindowPopOver extends PopOver {

    WindowPopOver() {
        setDetachable(false);
        getRoot().getStylesheets().clear();
        setAnimated(false);
    }

    /** A pop-over without content yet. */
    public static WindowPopOver empty() {
        return new WindowPopOver();
    }

    public static WindowPopOver of(Node content) {
        WindowPopOver over = empty();
        over.setContentNode(content);
        return over;
    }

    @Override
    public Styleable getStyleableParent() {
        Window owner = getOwnerWindow();
        return owner == null || owner.getScene() == null
                ? super.getStyleableParent()
                : owner.getScene().getRoot();
    }
}
