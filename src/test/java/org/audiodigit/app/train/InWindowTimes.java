package org.audiodigit.app.train;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.audiodigit.bench.EpochClock;
import org.audiodigit.engine.WorkPriority;

/**
 * Prints the seconds an epoch of a training that is begun in the window and watched there while its
 * curves grow. Arguments: the data set's folder and the number of epochs. Needs a screen.
 */
public final class InWindowTimes {

    private static final int SETTLING_SECONDS = 5;

    private InWindowTimes() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty(WorkPriority.PROPERTY, WorkPriority.LOW);
        CompletableFuture<Path> models = new CompletableFuture<>();
        Platform.startup(() -> models.complete(begin(Path.of(arguments[0]), arguments[1])));
        int epochs = Integer.parseInt(arguments[1]);
        System.out.println(EpochClock.secondsAnEpoch(models.get(), epochs));
        System.exit(0);
    }

    private static Path begin(Path files, String epochs) {
        TrainWindow window = TrainWindow.show(files);
        TrainModel model = window.model();
        model.plan().epochsProperty().set(epochs);
        window.workspace()
                .data()
                .openProperty()
                .subscribe(open -> open.ifPresent(any -> settle(model::train)));
        return window.models();
    }

    /** A window that was just opened is still busy with itself. */
    private static void settle(Runnable then) {
        PauseTransition settling = new PauseTransition(Duration.seconds(SETTLING_SECONDS));
        settling.setOnFinished(event -> then.run());
        settling.play();
    }
}
