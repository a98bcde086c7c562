package org.audiodigit.app.evaluate;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.ModelLibrary;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.dataset.Clip;

/** How good the model in use is on the open data set, and what can be done about it. */
final class EvaluateViewModel {

    /** How far a person has come. */
    enum Stage {
        NO_DATASET,
        NO_MODEL,
        NOT_RUN,
        RESULT
    }

    private final RoomContext context;
    private final Workspace workspace;
    private final ModelLibrary library;
    private final SubjectViewModel subjects;
    private final EvaluationRunViewModel run;
    private final ResultSelectionViewModel review = new ResultSelectionViewModel();
    private final ResultClipPlayback sound;
    private final ResultExport export;

    EvaluateViewModel(RoomContext context) {
        this.context = context;
        workspace = context.workspace();
        library = new ModelLibrary(workspace, context.tasks());
        subjects = new SubjectViewModel(context);
        run = new EvaluationRunViewModel(context.tasks());
        sound = new ResultClipPlayback(context);
        export = new ResultExport(context);
        // the model that is left is closed, and clips of another data set cannot be shown
        workspace.model().inUseProperty().addListener((is, old, model) -> run.cancel());
        workspace.data().openProperty().addListener((is, old, open) -> changeData(open));
        run.resultProperty().addListener((is, old, result) -> show(result));
        review.selectedProperty()
                .addListener((is, old, row) -> sound.select(row.map(ResultClip::clip)));
    }

    private void changeData(Optional<LoadedDataset> open) {
        if (run.resultProperty().get().filter(result -> !isOf(open, result)).isPresent()) {
            run.forget();
        }
        if (open.isEmpty() || run.runningProperty().get()) {
            run.cancel();
        }
    }

    private static boolean isOf(Optional<LoadedDataset> open, EvaluationResult result) {
        return open.filter(o -> o.dataset() == result.subject().data().dataset()).isPresent();
    }

    private void show(Optional<EvaluationResult> result) {
        review.show(result);
        result.filter(r -> isOf(workspace.data().openProperty().get(), r))
                .ifPresent(r -> workspace.data().setPredictions(r.predictions()));
    }

    ModelLibrary library() {
        return library;
    }

    SubjectViewModel subjects() {
        return subjects;
    }

    EvaluationRunViewModel evaluation() {
        return run;
    }

    ResultSelectionViewModel review() {
        return review;
    }

    ResultClipPlayback sound() {
        return sound;
    }

    ResultExport export() {
        return export;
    }

    RoomContext context() {
        return context;
    }

    ObjectBinding<Stage> stage() {
        return Bindings.createObjectBinding(
                () -> {
                    if (run.resultProperty().get().isPresent()) {
                        return Stage.RESULT;
                    }
                    if (workspace.data().openProperty().get().isEmpty()) {
                        return Stage.NO_DATASET;
                    }
                    return workspace.model().inUseProperty().get().isEmpty()
                            ? Stage.NO_MODEL
                            : Stage.NOT_RUN;
                },
                run.resultProperty(),
                workspace.data().openProperty(),
                workspace.model().inUseProperty());
    }

    /** Whether there are clips to evaluate and none are being evaluated. */
    BooleanBinding canRun() {
        return Bindings.createBooleanBinding(
                () ->
                        !run.runningProperty().get()
                                && subjects.subjectProperty()
                                        .get()
                                        .filter(s -> !s.part().clips().isEmpty())
                                        .isPresent(),
                run.runningProperty(),
                subjects.subjectProperty());
    }

    void run() {
        subjects.subjectProperty().get().ifPresent(run::start);
    }

    void runOrStop() {
        if (run.runningProperty().get()) {
            run.cancel();
        } else {
            run();
        }
    }

    /** A sentence if the result is not that of what is chosen now; empty if it is. */
    StringBinding outdated() {
        return Bindings.createStringBinding(
                () -> {
                    Optional<EvaluationSubject> now = subjects.subjectProperty().get();
                    Optional<EvaluationSubject> then =
                            run.resultProperty().get().map(EvaluationResult::subject);
                    if (now.isEmpty() || then.isEmpty() || now.get().sameAs(then.get())) {
                        return "";
                    }
                    return "Out of date: this is %s. Run again for %s."
                            .formatted(then.get().words(), now.get().words());
                },
                subjects.subjectProperty(),
                run.resultProperty());
    }

    /** Lets the person choose a model's folder and uses it. */
    void openModel() {
        context.dialogs()
                .folder("Use the model in a folder", Optional.of(workspace.models()))
                .ifPresent(workspace.model()::use);
    }

    /** Lets the person choose a folder of recordings and opens it. */
    void openDataset() {
        context.dialogs()
                .folder("Open a folder of recordings", Optional.empty())
                .ifPresent(workspace.data()::open);
    }

    private Optional<Clip> selected() {
        return review.selectedProperty().get().map(ResultClip::clip);
    }

    BooleanBinding hasSelection() {
        return Bindings.createBooleanBinding(
                () -> selected().isPresent(), review.selectedProperty());
    }

    /** Goes to Browse, with the selected clip. */
    void showInBrowse() {
        selected().ifPresent(workspace.navigation()::showClip);
    }

    /** Flags the selected clip as wrong, or takes its flag away. */
    void toggleFlag() {
        selected().ifPresent(workspace.data().flags()::toggle);
    }
}
