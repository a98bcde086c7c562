package org.audiodigit.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.Application;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.audiodigit.app.log.RecentLog;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.testing.AnsweringDialogs;
import org.audiodigit.testing.TrainedTones;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window recognises the files that the user opens with the program. */
@WindowTest
@Tag("engine")
class OpenedRecordingsTest {

    private static final int TIMEOUT_SECONDS = 120;

    @RegisterExtension static final TrainedTones TONES = TrainedTones.good();

    private Stage stage;
    private Workbench workbench;
    private Application.EventHandler toolkit;

    @Start
    void start(Stage stage) throws Exception {
        this.stage = stage;
        toolkit = Application.GetApplication().getEventHandler();
        Path program = Files.createDirectories(TONES.folder().resolve("program"));
        Files.writeString(
                program.resolve("settings.properties"),
                "room=TRAIN\ndataset.last=" + TONES.data() + "\nmodel.last=" + TONES.model());
        workbench =
                new Workbench(
                        stage,
                        new RecentLog(),
                        new ProgramFolder(program),
                        window -> new AnsweringDialogs());
        workbench.open();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(
                () -> {
                    Application.GetApplication().setEventHandler(toolkit);
                    List.copyOf(Window.getWindows()).forEach(Window::hide);
                    workbench.close();
                });
    }

    @Test
    void theFileIsRecognisedAndTheNextOneReportedIfItIsMissing(FxRobot robot) throws Exception {
        robot.interact(() -> workbench.recognise(List.of(TONES.clip(2, 0))));
        awaitText("#answer", "2");

        robot.interact(() -> workbench.recognise(List.of(Path.of("/no/such.wav"))));
        awaitText("#problem", "/no/such.wav: no such file or folder");
        assertThat(room()).isEqualTo(RoomId.RECOGNISE);
    }

    @Test
    void withoutFilesTheRoomOfTheLastSessionIsShown(FxRobot robot) {
        robot.interact(() -> workbench.recognise(List.of()));

        assertThat(room()).isEqualTo(RoomId.TRAIN);
    }

    @Test
    void macOsPassesFilesAsEvents(FxRobot robot) throws Exception {
        robot.interact(() -> MacOpenFilesHandler.install("Mac OS X", workbench::recognise));
        Application application = Application.GetApplication();
        Application.EventHandler handler = application.getEventHandler();
        String[] files = {TONES.clip(3, 0).toString()};
        robot.interact(() -> handler.handleOpenFilesAction(application, 0, files));

        awaitText("#answer", "3");
    }

    @Test
    void otherSystemsKeepTheHandlerOfTheToolkit(FxRobot robot) {
        robot.interact(() -> MacOpenFilesHandler.install("Linux", workbench::recognise));

        assertThat(Application.GetApplication().getEventHandler()).isSameAs(toolkit);
    }

    @Test
    void theHandlerForMacOsPassesTheToolkitsEventsOn() {
        assertThat(Stream.of(MacOpenFilesHandler.class.getDeclaredMethods()))
                .extracting(java.lang.reflect.Method::getName)
                .containsAll(
                        Stream.of(toolkit.getClass().getDeclaredMethods())
                                .map(java.lang.reflect.Method::getName)
                                .filter(name -> name.startsWith("handle"))
                                .toList());
    }

    private RoomId room() {
        return workbench.context().workspace().navigation().roomProperty().get();
    }

    private void awaitText(String id, String text) throws Exception {
        WaitForAsyncUtils.waitFor(
                TIMEOUT_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> hasText(id, text)).get());
    }

    private boolean hasText(String id, String text) {
        Parent root = stage.getScene().getRoot();
        return Stream.of(id, id + " .label")
                .flatMap(selector -> root.lookupAll(selector).stream())
                .anyMatch(node -> node instanceof Label label && label.getText().equals(text));
    }
}
