package org.audiodigit.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.audiodigit.app.workspace.Navigation.RoomId.EVALUATE;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.audiodigit.app.log.RecentLog;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.testing.AnsweringDialogs;
import org.audiodigit.testing.ToolkitWarnings;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** JavaFX finds all colours, also when the theme changes and a menu opens within one frame. */
@WindowTest
@Tag("engine")
class ColourLookupTest {

    @TempDir private Path program;
    private final List<String> warnings = new ArrayList<>();
    private final ToolkitWarnings toolkit =
            new ToolkitWarnings(entry -> warnings.add(entry.getMessage()));
    private Stage stage;
    private Workbench workbench;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        workbench =
                new Workbench(
                        stage,
                        new RecentLog(),
                        new ProgramFolder(program),
                        window -> new AnsweringDialogs());
        workbench.open();
        toolkit.begin();
    }

    @AfterEach
    void close(FxRobot robot) {
        toolkit.end();
        robot.interact(
                () -> {
                    List.copyOf(Window.getWindows()).forEach(Window::hide);
                    workbench.close();
                });
    }

    private List<Menu> menus() {
        return ((MenuBar) stage.getScene().lookup(".menu-bar")).getMenus();
    }

    private void toggle() {
        workbench.context().themes().toggle();
    }

    /** Runs both actions without drawing a frame between them. */
    private void forEachMenu(FxRobot robot, Consumer<Menu> first, Consumer<Menu> second) {
        for (Menu menu : menus()) {
            robot.interact(
                    () -> {
                        first.accept(menu);
                        second.accept(menu);
                    });
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(menu::hide);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    @Test
    void aMenuOpensAfterTheThemeChanges(FxRobot robot) {
        forEachMenu(robot, menu -> toggle(), Menu::show);
        assertThat(warnings).isEmpty();
    }

    @Test
    void theThemeChangesAfterAMenuOpens(FxRobot robot) {
        forEachMenu(robot, Menu::show, menu -> toggle());
        assertThat(warnings).isEmpty();
    }

    /** Where windows cannot be transparent, the corners of menus would stay white. */
    @Test
    void theCornersOfAMenuHaveTheColourOfTheTheme(FxRobot robot) {
        AtomicBoolean transparent = new AtomicBoolean();
        robot.interact(
                () -> transparent.set(Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)));
        assumeFalse(transparent.get());
        Menu menu = menus().get(0);
        robot.interact(menu::show);
        for (int change = 0; change < 2; change++) {
            assertThat(Window.getWindows())
                    .filteredOn(PopupWindow.class::isInstance)
                    .isNotEmpty()
                    .allSatisfy(
                            popup ->
                                    assertThat(popup.getScene().getFill())
                                            .isEqualTo(
                                                    workbench
                                                            .context()
                                                            .themes()
                                                            .get()
                                                            .canvas()
                                                            .background()));
            robot.interact(this::toggle);
        }
        robot.interact(menu::hide);
    }

    /** Tables apply their styles when data arrives, which may be after closing. */
    @Test
    void theWindowClosesAfterARoomIsEntered(FxRobot robot) {
        robot.interact(
                () -> {
                    workbench.context().workspace().navigation().roomProperty().set(EVALUATE);
                    Node room = stage.getScene().lookup(".evaluate");
                    stage.hide();
                    room.applyCss();
                });
        assertThat(warnings).isEmpty();
    }
}
