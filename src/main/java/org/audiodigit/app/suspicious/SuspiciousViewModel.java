package org.audiodigit.app.suspicious;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.Clip;
import org.audiodigit.training.suspicion.SuspicionReport;
import org.audiodigit.training.suspicion.SuspiciousClip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the suspicious clips of the open data set and lets the user decide about each. */
public final class SuspiciousViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(SuspiciousViewModel.class);

    private final Workspace workspace;
    private final TaskExecutor tasks;
    private final Path embeddings;
    private final ReviewedList list;
    private final RelabelChange relabelChange;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<SuspicionReport>> report =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<SuspiciousClip>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<SuspiciousClip>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** The search of the report or the running one; empty before the first. */
    private Optional<SuspicionTask> started = Optional.empty();

    private Optional<RunningTask> task = Optional.empty();

    /** The data set and the model of the report. */
    private Optional<SuspicionTask> reported = Optional.empty();

    /**
     * @param embeddings folder of the stored embeddings
     * @param list the clips that are shown beside the plots
     */
    public SuspiciousViewModel(RoomContext context, Path embeddings, ReviewedList list) {
        this.workspace = context.workspace();
        this.tasks = context.tasks();
        this.embeddings = embeddings;
        this.list = list;
        this.relabelChange = new RelabelChange(workspace);
        shown.subscribe(this::showOrHide);
        workspace.data().openProperty().subscribe(this::datasetChanged);
        workspace.model().activeProperty().subscribe(this::modelChanged);
        workspace.data().kept().flaggedProperty().subscribe(kept -> updateRows());
        list.listed().subscribe(clips -> updateRows());
        list.selected().subscribe(clip -> follow());
    }

    private void showOrHide() {
        startIfNeeded();
        selectInList();
    }

    private void datasetChanged() {
        Optional<Path> folder = folder();
        if (started.filter(s -> folder.filter(s.open().folder()::equals).isEmpty()).isPresent()) {
            stop();
            started = Optional.empty();
            show(Optional.empty(), Optional.empty());
        }
        problem.set("");
        startIfNeeded();
        updateRows();
    }

    private void modelChanged() {
        startIfNeeded();
        updateNote();
    }

    private Optional<Path> folder() {
        return workspace.data().openProperty().get().map(LoadedDataset::folder);
    }

    /** The first search of a data set starts when its list is shown, later ones on request. */
    private void startIfNeeded() {
        boolean waiting =
                workspace.model().activeProperty().get().isEmpty()
                        && workspace.model().obstacleProperty().get().isEmpty();
        if (shown.get() && started.isEmpty() && !running.get() && !waiting) {
            start();
        }
    }

    /** Checks the data set with the active model, or stops the check. */
    public void toggle() {
        if (running.get()) {
            stop();
        } else {
            start();
        }
    }

    private void start() {
        Optional<LoadedDataset> open = workspace.data().openProperty().get();
        if (open.isEmpty()) {
            return;
        }
        Optional<LoadedModel> model = workspace.model().activeProperty().get();
        SuspicionTask work = new SuspicionTask(open.get(), model, embeddings);
        started = Optional.of(work);
        running.set(true);
        problem.set("");
        updateNote();
        task =
                Optional.of(
                        tasks.start(
                                BackgroundTask.shown(work.title(), work::run)
                                        .onSuccess(found -> finish(work, found))
                                        .onFailure(failure -> fail(work, failure))
                                        .onCancel(() -> end(work))));
    }

    private void stop() {
        task.ifPresent(RunningTask::cancel);
    }

    private void finish(SuspicionTask work, SuspicionReport found) {
        if (isCurrent(work)) {
            show(Optional.of(found), Optional.of(work));
        }
        end(work);
    }

    private boolean isCurrent(SuspicionTask work) {
        return started.filter(current -> current == work).isPresent();
    }

    private void fail(SuspicionTask work, Exception failure) {
        LOG.warn("{} failed", work.title(), failure);
        if (isCurrent(work)) {
            problem.set(work.title() + " failed: " + Failures.sentence(failure));
        }
        end(work);
    }

    /** A search of a data set that was closed meanwhile is followed by that of the open one. */
    private void end(SuspicionTask work) {
        running.set(false);
        task = Optional.empty();
        if (!isCurrent(work)) {
            startIfNeeded();
        }
        updateNote();
    }

    private void show(Optional<SuspicionReport> found, Optional<SuspicionTask> work) {
        report.set(found);
        reported = work;
        updateRows();
    }

    /** Lists the clips that are neither kept, renamed nor hidden by the filters. */
    private void updateRows() {
        List<SuspiciousClip> before = rows.get();
        Optional<SuspiciousClip> selectedBefore = selected.get();
        List<SuspiciousClip> now = visible();
        if (!now.equals(before)) {
            rows.set(now);
            selected.set(SuspiciousSelection.after(before, selectedBefore, now));
            selectInList();
        }
        updateNote();
    }

    private List<SuspiciousClip> visible() {
        if (report.get().isEmpty()) {
            return List.of();
        }
        Set<String> kept = workspace.data().kept().flaggedProperty().get();
        // the list follows the data set only when its rows are made
        Set<String> existing =
                ids(workspace.data().openProperty().get().map(o -> o.dataset().clips()));
        Set<String> listed = ids(Optional.of(list.listed().getValue()));
        return report.get().get().clips().stream()
                .filter(row -> !kept.contains(row.clip().id()))
                .filter(row -> existing.contains(row.clip().id()))
                .filter(row -> listed.contains(row.clip().id()))
                .toList();
    }

    private static Set<String> ids(Optional<List<Clip>> clips) {
        return clips.stream().flatMap(List::stream).map(Clip::id).collect(Collectors.toSet());
    }

    /** Selects the row of the clip that was selected elsewhere, if it is suspicious. */
    private void follow() {
        Optional<Clip> clip = list.selected().getValue();
        rows.get().stream()
                .filter(row -> clip.filter(row.clip()::equals).isPresent())
                .findFirst()
                .ifPresent(row -> selected.set(Optional.of(row)));
    }

    /** The list shows and plays what is selected here. */
    private void selectInList() {
        if (shown.get()) {
            selected.get()
                    .map(SuspiciousClip::clip)
                    .filter(clip -> !list.selected().getValue().equals(Optional.of(clip)))
                    .ifPresent(list::select);
        }
    }

    public void select(SuspiciousClip row) {
        selected.set(Optional.of(row));
        selectInList();
    }

    /**
     * Selects the row that is a number of rows below the selected one.
     *
     * @param count negative to go up
     */
    public void step(int count) {
        if (!rows.get().isEmpty()) {
            int index = selected.get().map(rows.get()::indexOf).orElse(-1) + count;
            select(rows.get().get(Math.max(0, Math.min(index, rows.get().size() - 1))));
        }
    }

    /** Keeps the selected clip: it is not listed any more, now or later. */
    public void keep() {
        selected.get().ifPresent(row -> workspace.data().kept().toggle(row.clip()));
    }

    /** Gives the selected clip another label by renaming its file. */
    public void relabel(String label) {
        problem.set("");
        selected.get()
                .filter(row -> !row.clip().label().equals(label))
                .ifPresent(row -> relabelChange.make(row.clip(), label, problem::set));
    }

    /** The labels of the open data set, in its order. */
    public List<String> labels() {
        return workspace
                .data()
                .openProperty()
                .get()
                .map(o -> o.dataset().labels())
                .orElse(List.of());
    }

    /** The label with the key of a digit: that digit, or the label at this position. */
    public Optional<String> labelOf(int digit) {
        List<String> labels = labels();
        if (labels.stream().allMatch(label -> label.matches("[0-9]"))) {
            return labels.stream().filter(Integer.toString(digit)::equals).findFirst();
        }
        int index = digit == 0 ? 9 : digit - 1;
        return index < labels.size() ? Optional.of(labels.get(index)) : Optional.empty();
    }

    private void updateNote() {
        note.set(SuspiciousText.note(report.get(), rows.get().size(), reported, current()));
    }

    /** The model that a search would use now. */
    private Optional<LoadedModel> current() {
        return workspace.model().activeProperty().get();
    }

    /** Whether the list is shown. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The running search, for its progress. */
    Optional<RunningTask> task() {
        return task;
    }

    /** The result of the last search, with the clips that are not listed. */
    ReadOnlyObjectProperty<Optional<SuspicionReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** The listed clips, the most suspicious first. */
    public ReadOnlyObjectProperty<List<SuspiciousClip>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<SuspiciousClip>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What was found and by which model, in sentences; may be empty. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Why the last action failed, as a sentence; empty if it did not. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
