package org.audiodigit.app.train;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.audiodigit.engine.WorkPriority;

/**
 * Prints the seconds of a training that is begun in the window and watched there while its curves
 * grow. Arguments: the data set's folder and the number of epochs. Needs a screen.
 */
public final class InWindowTimes {

    private static final int SETTLING_SECONDS = 5;

    private InWindowTimes() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty(WorkPriority.PROPERTY, WorkPriority.LOW);
        CompletableFuture<Double> seconds = new CompletableFuture<>();
        Platform.startup(() -> begin(Path.of(arguments[0]), arguments[1], seconds));
        System.out.println(seconds.get());
        System.exit(0);
    }

    private static void begin(Path files, String epochs, CompletableFuture<Double> seconds) {
        TrainWindow window = TrainWindow.show(files);
        TrainModel model = window.model();
        model.desk().onFinished(run -> seconds.complete(run.manifest().training().seconds()));
        model.plan().epochsProperty().set(epochs);
        window.workspace()
                .data()
                .openProperty()
                .subscribe(open -> open.ifPresent(any -> settle(model::train)));
    }

    /** A window that was just opened is still busy with itself. */
    private static void settle(Runnable then) {
        PauseTransition settling = new PauseTransition(Duration.seconds(SETTLING_SECONDS));
        settling.setOnFinished(event -> then.run());
        settling.play();
    }
}
