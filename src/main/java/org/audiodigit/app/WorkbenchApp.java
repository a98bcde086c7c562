package org.audiodigit.app;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.audiodigit.app.log.RecentLog;
import org.slf4j.LoggerFactory;

/** The JavaFX application: opens the workbench and closes it with the window. */
public final class WorkbenchApp extends Application {

    private Workbench workbench;

    @Override
    public void start(Stage stage) {
        RecentLog log = RecentLog.install();
        Thread.setDefaultUncaughtExceptionHandler(this::failed);
        workbench = new Workbench(stage, log);
        workbench.open();
    }

    private void failed(Thread thread, Throwable failure) {
        LoggerFactory.getLogger(WorkbenchApp.class).error("{} failed", thread.getName(), failure);
        if (workbench != null) {
            Platform.runLater(workbench::warnOfInternalError);
        }
    }

    @Override
    public void stop() {
        workbench.close();
    }
}
