package org.audiodigit.app.take;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.take.PromptSequence.Prompt;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.signal.Waveform;

/** Checks takes in the background with the active model. */
final class TakeChecker {

    private final TaskExecutor tasks;
    private final ReadOnlyObjectProperty<Optional<LoadedModel>> active;
    private final ProblemsViewModel problems;

    TakeChecker(RoomContext context, ProblemsViewModel problems) {
        this.tasks = context.tasks();
        this.active = context.workspace().model().activeProperty();
        this.problems = problems;
    }

    /**
     * Checks a take.
     *
     * @param checked receives the take on the JavaFX thread, with an empty reason if it is good or
     *     cannot be checked
     */
    void check(Prompt prompt, Waveform word, Consumer<DoubtfulTake> checked) {
        WordCheck check = new WordCheck(prompt.label());
        Optional<LoadedModel> model = active.get();
        tasks.start(
                BackgroundTask.quiet(
                                "Checking " + prompt.label(), progress -> check.doubt(word, model))
                        .onSuccess(doubt -> checked.accept(new DoubtfulTake(prompt, word, doubt)))
                        .onFailure(
                                failure -> {
                                    problems.add("Cannot check the word", failure);
                                    checked.accept(new DoubtfulTake(prompt, word, ""));
                                }));
    }
}
