package org.audiodigit.app;

import java.lang.management.ManagementFactory;
import javafx.application.Platform;
import javafx.stage.Window;

/** Opens the window, and prints how many seconds after the start of Java it was first drawn. */
public final class FirstWindowTimes {

    private static final long LOOK_EVERY_MILLIS = 10;

    private FirstWindowTimes() {}

    public static void main(String[] arguments) throws InterruptedException {
        Thread window = new Thread(Launcher::open, "launcher");
        window.start();
        while (!shown()) {
            Thread.sleep(LOOK_EVERY_MILLIS);
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
