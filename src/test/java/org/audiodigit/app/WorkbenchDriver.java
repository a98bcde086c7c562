package org.audiodigit.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.app.log.RecentLog;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.testing.ErrorCollector;

/** Opens and closes the whole window, several times in a process. */
public final class WorkbenchDriver {

    private static final int TIMEOUT_SECONDS = 120;

    private final ProgramFolder program;
    private final UnaryOperator<Dialogs> wrapper;
    private final RecentLog log = RecentLog.install();
    private final ErrorCollector errors = ErrorCollector.watch(log);
    private Stage stage;
    private Workbench workbench;

    /**
     * @param program folder of the program
     * @param wrapper replaces or wraps the dialogs
     */
    public WorkbenchDriver(Path program, UnaryOperator<Dialogs> wrapper) {
        this.program = new ProgramFolder(program);
        this.wrapper = wrapper;
    }

    /** Starts JavaFX; call it once in a process. */
    public static void startToolkit() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
    }

    /** Opens the window. Call it on the JavaFX thread. */
    public void open() {
        stage = new Stage();
        workbench = new Workbench(stage, log, program, wrapper);
        workbench.open();
    }

    /** Closes the window as a window manager does. Call it on the JavaFX thread. */
    public void requestClose() {
        Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    /** Closes all windows and the workbench. Call it on the JavaFX thread. */
    public void close() {
        List.copyOf(Window.getWindows()).forEach(Window::hide);
        workbench.close();
    }

    public Stage stage() {
        return stage;
    }

    public RoomContext context() {
        return workbench.context();
    }

    public ErrorCollector errors() {
        return errors;
    }

    /** Runs an action on the JavaFX thread and waits for its end. */
    public static void runOnFxThread(Runnable action) {
        Platform.runLater(action);
        awaitFxThread();
    }

    /**
     * Waits until the JavaFX thread responds; a modal dialog counts as a response.
     *
     * @throws AssertionError with the stack traces of all threads if it does not respond
     */
    public static void awaitFxThread() {
        CountDownLatch answered = new CountDownLatch(1);
        Platform.runLater(answered::countDown);
        try {
            if (!answered.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw stackTraces();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until a condition holds, evaluated on the JavaFX thread. */
    public static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        AtomicBoolean holds = new AtomicBoolean();
        while (!holds.get()) {
            runOnFxThread(() -> holds.set(condition.getAsBoolean()));
            if (System.nanoTime() > end) {
                throw new AssertionError("timeout");
            }
            Thread.sleep(5);
        }
    }

    private static AssertionError stackTraces() {
        AssertionError error = new AssertionError("the JavaFX thread does not respond");
        Thread.getAllStackTraces()
                .forEach(
                        (thread, trace) -> {
                            Exception stack = new Exception(thread.getName());
                            stack.setStackTrace(trace);
                            error.addSuppressed(stack);
                        });
        return error;
    }
}
