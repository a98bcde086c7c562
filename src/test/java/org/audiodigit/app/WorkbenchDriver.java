package org.audiodigit.app;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.app.log.RecentLog;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.testing.ErrorCollector;

/** The whole program in a process of the tests' own, which can be closed and opened again. */
public final class WorkbenchDriver {

    /** Long enough for the busiest machine; who waits so long waits for ever. */
    private static final int PATIENCE_SECONDS = 120;

    private final ProgramFolder program;
    private final UnaryOperator<Dialogs> asking;
    private final RecentLog log = RecentLog.install();
    private final ErrorCollector errors = ErrorCollector.watch(log);
    private Stage stage;
    private Workbench workbench;

    /**
     * @param program the program's own folder
     * @param asking as the workbench takes it
     */
    public WorkbenchDriver(Path program, UnaryOperator<Dialogs> asking) {
        this.program = new ProgramFolder(program);
        this.asking = asking;
    }

    /** Starts the toolkit, once in a process. */
    public static void startToolkit() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
    }

    /** Opens the window as a start of the program does. On the window's thread. */
    public void open() {
        stage = new Stage();
        workbench = new Workbench(stage, log, program, asking);
        workbench.open();
    }

    /** Closes it and all its windows, as the end of the program does. On the window's thread. */
    public void close() {
        java.util.List.copyOf(Window.getWindows()).forEach(Window::hide);
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

    /**
     * Does something on the window's thread, and waits until that thread goes on to other things.
     */
    public static void runOnFxThread(Runnable action) {
        Platform.runLater(action);
        answers();
    }

    /**
     * Waits until the window's thread answers, even if what it does asks a question meanwhile.
     *
     * @throws AssertionError with the place where that thread is if it never does
     */
    public static void answers() {
        CountDownLatch answered = new CountDownLatch(1);
        Platform.runLater(answered::countDown);
        try {
            if (!answered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw hanging();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until something is so, asked on the window's thread. */
    public static void until(BooleanSupplier so) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        AtomicBoolean is = new AtomicBoolean();
        while (!is.get()) {
            runOnFxThread(() -> is.set(so.getAsBoolean()));
            if (System.nanoTime() > end) {
                throw new AssertionError("what was awaited does not happen");
            }
            Thread.sleep(5);
        }
    }

    private static AssertionError hanging() {
        AssertionError error = new AssertionError("the window does not answer");
        Thread.getAllStackTraces()
                .forEach(
                        (thread, trace) -> {
                            Exception place = new Exception(thread.getName());
                            place.setStackTrace(trace);
                            error.addSuppressed(place);
                        });
        return error;
    }
}
