package org.audiodigit.app.view;

import javafx.scene.control.Button;

/** Emphasises the button of the next step, and not one that is no longer of use. */
public final class MainButton {

    private MainButton() {}

    /**
     * @param style class of the emphasis
     * @param next whether the button is the next step
     */
    public static void emphasise(Button button, String style, boolean next) {
        button.getStyleClass().remove(style);
        if (next) {
            button.getStyleClass().add(style);
        }
    }
}
