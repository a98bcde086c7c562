package org.audiodigit.app.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.audiodigit.app.dialog.FolderKind;
import org.audiodigit.app.evaluate.ResultClips.ResultClip;
import org.audiodigit.app.explain.ExplanationViewModel;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.sound.ClipPlayback;
import org.audiodigit.app.sound.SoundViewModel;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.Navigation.ModelRequest;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.dataset.Clip;
import org.audiodigit.files.FilePaths;
import org.audiodigit.training.comparison.RunsComparison;

/** View model of the room Evaluate. */
final class EvaluateViewModel {

    private final RoomContext context;
    private final Workspace workspace;
    private final EvaluatedModelViewModel evaluated;
    private final SubjectViewModel subjects;
    private final EvaluationRunViewModel run;
    private final ResultSelectionViewModel selection = new ResultSelectionViewModel();
    private final ConfidenceViewModel confidence = new ConfidenceViewModel(selection);
    private final ComparisonViewModel comparison;
    private final ObjectProperty<ResultPage> page = new SimpleObjectProperty<>(ResultPage.MATRIX);
    private final BooleanBinding running;
    private final SoundViewModel sound;
    private final ClipPlayback playback;
    private final ResultExport export;
    private final ReportExport report;
    private final ExplanationViewModel why;

    EvaluateViewModel(RoomContext context) {
        this.context = context;
        workspace = context.workspace();
        evaluated = new EvaluatedModelViewModel(workspace.model(), context.tasks());
        subjects = new SubjectViewModel(context, evaluated);
        run = new EvaluationRunViewModel(context.tasks());
        comparison = new ComparisonViewModel(context.tasks(), run, subjects);
        running =
                Bindings.createBooleanBinding(
                        () -> run.runningProperty().get() || comparison.runningProperty().get(),
                        run.runningProperty(),
                        comparison.runningProperty());
        sound = new SoundViewModel(context, "evaluate");
        playback = new ClipPlayback(context.tasks(), sound);
        export = new ResultExport(context);
        report = new ReportExport(context);
        why =
                new ExplanationViewModel(
                        context.tasks(),
                        sound,
                        new ClipExplanation(selection, sound, evaluated).subject());
        // the previous model gets closed, and clips of the previous data set cannot be shown
        evaluated.modelProperty().subscribe((before, model) -> run.cancel());
        workspace
                .navigation()
                .evaluatedProperty()
                .subscribe(request -> request.ifPresent(model -> choose(model.value())));
        workspace
                .navigation()
                .comparedProperty()
                .subscribe(request -> request.ifPresent(models -> compare(models.value())));
        evaluated.chosenFolder().subscribe((before, folder) -> comparison.choose(folder));
        evaluated.problemProperty().subscribe((before, problem) -> stopIfFailed(problem));
        workspace.data().openProperty().subscribe((before, open) -> changeDataset(open));
        run.resultProperty().subscribe((before, result) -> show(result));
        comparison.resultProperty().subscribe((before, result) -> showComparison(result));
        selection
                .selectedProperty()
                .subscribe(
                        (before, row) ->
                                row.map(ResultClip::clip)
                                        .ifPresentOrElse(playback::show, playback::clear));
    }

    private void choose(ModelRequest model) {
        evaluated.choose(model.folder(), model.name());
    }

    private void compare(List<ModelRequest> models) {
        choose(models.get(0));
        comparison.compare(models.get(0).folder(), models.subList(1, models.size()));
    }

    /** Does not wait for a model that cannot be loaded. */
    private void stopIfFailed(String problem) {
        if (!problem.isEmpty()) {
            comparison.stop();
        }
    }

    private void showComparison(Optional<RunsComparison> result) {
        selection.showComparison(result);
        if (result.isPresent()) {
            page.set(ResultPage.COMPARISON);
        } else if (page.get() == ResultPage.COMPARISON) {
            page.set(ResultPage.MATRIX);
        }
    }

    private void changeDataset(Optional<LoadedDataset> open) {
        if (run.resultProperty().get().filter(result -> !isOf(open, result)).isPresent()) {
            run.clearResult();
        }
        if (run.runningProperty().get()) {
            run.cancel(
                    "The evaluation was stopped, since the data set or its split has changed. Run it"
                            + " again.");
        }
    }

    private boolean isActive(LoadedModel model) {
        return workspace.model().activeProperty().get().filter(model::isSameAs).isPresent();
    }

    private static boolean isOf(Optional<LoadedDataset> open, EvaluationResult result) {
        return open.filter(o -> o.dataset() == result.subject().data().dataset()).isPresent();
    }

    private void show(Optional<EvaluationResult> result) {
        selection.show(result);
        comparison.firstChanged();
        // other rooms name the active model as the author of all predictions
        result.filter(r -> isOf(workspace.data().openProperty().get(), r))
                .filter(r -> isActive(r.subject().model()))
                .ifPresent(
                        r -> workspace.data().setPredictions(r.subject().model(), r.predictions()));
    }

    EvaluatedModelViewModel evaluated() {
        return evaluated;
    }

    SubjectViewModel subjects() {
        return subjects;
    }

    EvaluationRunViewModel evaluation() {
        return run;
    }

    ComparisonViewModel comparison() {
        return comparison;
    }

    /** Calibration and rejection of the shown result. */
    ConfidenceViewModel confidence() {
        return confidence;
    }

    /** The shown page of the result. */
    ObjectProperty<ResultPage> pageProperty() {
        return page;
    }

    /** Shows a page, unless it is that of a comparison and there is none. */
    void show(ResultPage requested) {
        boolean missing =
                requested == ResultPage.COMPARISON
                        && selection.comparisonProperty().get().isEmpty();
        if (!missing) {
            page.set(requested);
        }
    }

    ResultSelectionViewModel selection() {
        return selection;
    }

    SoundViewModel sound() {
        return sound;
    }

    ClipPlayback playback() {
        return playback;
    }

    ResultExport export() {
        return export;
    }

    /** Explains the answer for the selected clip. */
    ExplanationViewModel why() {
        return why;
    }

    /** Asks for a file and writes a report on the shown result. */
    void writeReport() {
        selection.resultProperty().get().ifPresent(report::write);
    }

    RoomContext context() {
        return context;
    }

    /** Why this machine cannot evaluate, as a sentence; empty if it can. */
    String obstacle() {
        return workspace.model().obstacleProperty().get();
    }

    ObjectBinding<EvaluateStage> stage() {
        return EvaluateStage.of(workspace, run, evaluated);
    }

    /** Whether there are clips to evaluate and no evaluation runs. */
    BooleanBinding canRun() {
        return Bindings.createBooleanBinding(
                () ->
                        !running.get()
                                && subjects.subjectProperty()
                                        .get()
                                        .filter(s -> !s.part().clips().isEmpty())
                                        .isPresent(),
                running,
                subjects.subjectProperty());
    }

    /** Whether the chosen model or one that is compared with it is being evaluated. */
    ObservableBooleanValue running() {
        return running;
    }

    void run() {
        subjects.subjectProperty().get().ifPresent(run::start);
    }

    void runOrStop() {
        if (running.get()) {
            stop();
        } else {
            run();
        }
    }

    /** Stops without a result. */
    void stop() {
        run.cancel();
        comparison.stop();
    }

    /** Compares another model with the chosen one, or ends that. */
    void compareWith(Path folder, String name) {
        comparison.toggle(new ModelRequest(folder, name));
    }

    /** Asks the user for the folder of a model to compare with the chosen one. */
    void compareWithFolder() {
        context.dialogs()
                .folder(FolderKind.MODEL, Optional.of(workspace.models()))
                .ifPresent(folder -> compareWith(folder, FilePaths.folderName(folder)));
    }

    /** A sentence if the choices have changed since the result was computed; else empty. */
    StringBinding outdated() {
        return Bindings.createStringBinding(
                () ->
                        EvaluationSubject.outdated(
                                run.resultProperty().get().map(EvaluationResult::subject),
                                subjects.subjectProperty().get()),
                subjects.subjectProperty(),
                run.resultProperty());
    }

    /** Asks the user for the folder of a model to evaluate. */
    void chooseModelFolder() {
        context.dialogs()
                .folder(FolderKind.MODEL, Optional.of(workspace.models()))
                .ifPresent(folder -> evaluated.choose(folder, FilePaths.folderName(folder)));
    }

    /** Asks the user for the folder of a model and makes it active. */
    void openModel() {
        context.dialogs()
                .folder(FolderKind.MODEL, Optional.of(workspace.models()))
                .ifPresent(workspace.model()::use);
    }

    /** Asks the user for a folder of recordings and opens it. */
    void openDataset() {
        context.dialogs()
                .folder(FolderKind.DATASET, Optional.empty())
                .ifPresent(workspace.data()::open);
    }

    private Optional<Clip> selected() {
        return selection.selectedProperty().get().map(ResultClip::clip);
    }

    BooleanBinding hasSelection() {
        return Bindings.createBooleanBinding(
                () -> selected().isPresent(), selection.selectedProperty());
    }

    /** Shows the selected clip in the room Browse. */
    void showInBrowse() {
        selected().ifPresent(workspace.navigation()::showClip);
    }

    /** Flags the selected clip as wrong, or removes its flag. */
    void toggleFlag() {
        selected().ifPresent(workspace.data().flags()::toggle);
    }
}
