package org.audiodigit.app;

import javafx.application.Application;
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
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) ->
                        LoggerFactory.getLogger(WorkbenchApp.class)
                                .error("{} failed", thread.getName(), failure));
        workbench = new Workbench(stage, log);
        workbench.open();
    }

    @Override
    public void stop() {
        workbench.close();
    }
}
