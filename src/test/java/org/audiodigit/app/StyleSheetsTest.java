package org.audiodigit.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.audiodigit.app.dialog.WindowDialogs;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WindowTest
class StyleSheetsTest {

    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        stage.setScene(new Scene(new Pane(), 300, 200));
        stage.getScene().getStylesheets().addAll(StyleSheets.ALL);
        stage.show();
    }

    /** If the sheets changed, a control that opens in the same frame would find no colours. */
    @Test
    void aNotificationDoesNotChangeTheSheets(FxRobot robot) {
        robot.interact(
                () ->
                        new WindowDialogs(stage, new Settings(java.util.Map.of()), () -> {})
                                .warn("The disk is full."));
        assertThat(stage.getScene().getStylesheets()).isEqualTo(StyleSheets.ALL);
    }
}
