package org.audiodigit.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.audiodigit.testing.Contrast.contrast;

import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.audiodigit.app.theme.Theme;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WindowTest
class StyleSheetsTest {

    private final Themes themes = new Themes();
    private TextField field;
    private ToggleButton first;
    private ToggleButton second;

    @Start
    void start(Stage stage) {
        field = new TextField();
        first = new ToggleButton("First");
        second = new ToggleButton("Second");
        field.setPromptText("Search…");
        VBox room = new VBox(first, second, field);
        room.getStyleClass().add("room");
        Scene scene = new Scene(room, 300, 200);
        stage.setScene(scene);
        scene.getStylesheets().addAll(StyleSheets.ALL);
        themes.apply();
        stage.show();
    }

    @ParameterizedTest
    @EnumSource
    void aPromptIsReadableButNotMistakenForText(Theme theme, FxRobot robot) {
        AtomicReference<Paint> prompt = new AtomicReference<>();
        AtomicReference<Paint> text = new AtomicReference<>();
        robot.interact(
                () -> {
                    themes.themeProperty().set(theme);
                    prompt.set(fill());
                    field.setText("7");
                    text.set(fill());
                    field.clear();
                    themes.themeProperty().set(Theme.LIGHT);
                });
        Color background = theme.canvas().background();
        assertThat(contrast((Color) prompt.get(), background)).isGreaterThan(4.5);
        assertThat(contrast((Color) text.get(), (Color) prompt.get())).isGreaterThan(1.7);
    }

    /** The colour of the visible text. */
    private Paint fill() {
        field.getParent().applyCss();
        field.getParent().layout();
        return field.lookupAll(".text").stream()
                .filter(node -> node.isVisible() && !((Text) node).getText().isEmpty())
                .map(node -> ((Text) node).getFill())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyTheKeyboardShowsTheFocusOfAToggleButton(FxRobot robot) {
        robot.clickOn(first);
        assertThat(first.isFocused()).isTrue();
        assertThat(first.getBorder()).isNull();
        robot.type(KeyCode.TAB);
        assertThat(second.isFocused()).isTrue();
        assertThat(second.getBorder().getStrokes()).isNotEmpty();
    }
}
