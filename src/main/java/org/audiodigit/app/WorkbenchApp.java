package org.audiodigit.app;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.audiodigit.app.log.RecentLog;
import org.slf4j.LoggerFactory;

/**
 * The JavaFX application: opens the workbench when it starts and ends it when the window closes.
 */
public final class WorkbenchApp extends Application {

    private Workbench workbench;

    @Override
    public void start(Stage stage) {
        RecentLog log = RecentLog.begin();
        Thread.setDefaultUncaughtExceptionHandler(this::failed);
        workbench = new Workbench(stage, log);
        workbench.open();
    }

    private void failed(Thread thread, Throwable failure) {
        LoggerFactory.getLogger(WorkbenchApp.class).error("{} failed", thread.getName(), failure);
        if (workbench != null) {
            Platform.runLater(workbench::sayThatSomethingFailed);
        }
    }

    @Override
    public void stop() {
        workbench.close();
    }
}
