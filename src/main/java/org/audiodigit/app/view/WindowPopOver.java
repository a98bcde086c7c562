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

    public WindowPopOver() {
        setDetachable(false);
        getRoot().getStylesheets().clear();
        setAnimated(false);
    }

    public WindowPopOver(Node content) {
        this();
        setContentNode(content);
    }

    @Override
    public Styleable getStyleableParent() {
        Window owner = getOwnerWindow();
        return owner == null || owner.getScene() == null
                ? super.getStyleableParent()
                : owner.getScene().getRoot();
    }
}
