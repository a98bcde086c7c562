package org.audiodigit.app;

import java.lang.management.ManagementFactory;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Window;

/**
 * Opens the window and prints the time from the start of the JVM to the first frame, in seconds.
 */
public final class FirstWindowTimes {

    private static final long POLL_MILLIS = 10;

    private FirstWindowTimes() {}

    public static void main(String[] arguments) throws InterruptedException {
        Thread window = new Thread(() -> Launcher.open(List.of()), "launcher");
        window.start();
        while (!shown()) {
            Thread.sleep(POLL_MILLIS);
            if (!window.isAlive()) {
                System.exit(1);
            }
        }
        Platform.runLater(() -> Workbench.afterFirstFrame(FirstWindowTimes::print));
    }

    private static boolean shown() {
        return Window.getWindows().stream().anyMatch(Window::isShowing);
    }

    private static void print() {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println((System.currentTimeMillis() - started) / 1e3);
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
