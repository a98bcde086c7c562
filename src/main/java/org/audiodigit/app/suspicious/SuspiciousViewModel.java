package org.audiodigit.app.suspicious;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.suspicious.CheckViewModel.CheckedClips;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Relabelling;
import org.audiodigit.training.suspicion.SuspiciousClip;

/** Finds the suspicious clips of the open data set and lets the user decide about each. */
public final class SuspiciousViewModel {

    private final Workspace workspace;
    private final ReviewedList list;
    private final CheckViewModel check;
    private final RelabelChange relabelChange;
    private final ReadOnlyObjectWrapper<List<SuspiciousClip>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<SuspiciousClip>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /**
     * @param embeddings folder of the stored embeddings
     * @param list the clips that are shown beside the plots
     */
    public SuspiciousViewModel(RoomContext context, Path embeddings, ReviewedList list) {
        this.workspace = context.workspace();
        this.list = list;
        this.check = new CheckViewModel(context, embeddings);
        this.relabelChange = new RelabelChange(context);
        check.checkedProperty().subscribe(checked -> updateRows());
        check.problemProperty().subscribe(problem::set);
        check.shownProperty().subscribe(visible -> selectInList());
        workspace.data().openProperty().subscribe(this::changeDataset);
        workspace.model().activeProperty().subscribe(model -> updateNote());
        workspace.data().kept().flaggedProperty().subscribe(kept -> updateRows());
        list.listed().subscribe(clips -> updateRows());
        list.selected().subscribe(clip -> follow());
    }

    private void changeDataset(Optional<LoadedDataset> before, Optional<LoadedDataset> open) {
        if (!before.map(LoadedDataset::folder).equals(open.map(LoadedDataset::folder))) {
            problem.set("");
        }
        before.flatMap(b -> open.flatMap(now -> Relabelling.between(b.dataset(), now.dataset())))
                .ifPresent(check::rename);
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
        Optional<CheckedClips> checked = check.checkedProperty().get();
        if (checked.isEmpty()) {
            return List.of();
        }
        Set<String> kept = workspace.data().kept().flaggedProperty().get();
        // the list follows the data set only when its rows are made
        Set<String> existing =
                ids(workspace.data().openProperty().get().map(o -> o.dataset().clips()));
        Set<String> listed = ids(Optional.of(list.listed().getValue()));
        return checked.get().report().clips().stream()
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
        if (check.shownProperty().get()) {
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
        note.set(
                SuspiciousText.note(
                        check.checkedProperty().get(),
                        rows.get().size(),
                        workspace.model().activeProperty().get()));
    }

    /** Checks the data set with the active model, or stops the check. */
    public void toggle() {
        check.toggle();
    }

    /** The check that finds the clips. */
    CheckViewModel check() {
        return check;
    }

    /** Whether the list is shown. */
    public BooleanProperty shownProperty() {
        return check.shownProperty();
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
