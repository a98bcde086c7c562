package org.audiodigit.testing;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Shows a view in the stage that all window tests of a process share. */
public final class TestStage {

    private TestStage() {}

    /**
     * Shows a view at the upper left corner of the screen. Without a position, a size and minimums
     * of its own, it would have those of the test before, and a part of it could lie beyond the
     * screen.
     */
    public static void show(Stage stage, Parent view, double width, double height) {
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.setScene(new Scene(view, width, height));
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }
}
