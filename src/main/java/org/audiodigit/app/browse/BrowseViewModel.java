package org.audiodigit.app.browse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.audiodigit.app.dialog.FolderKind;
import org.audiodigit.app.map.MapViewModel;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.sound.ClipPlayback;
import org.audiodigit.app.sound.SoundViewModel;
import org.audiodigit.app.suspicious.SuspiciousViewModel;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.workspace.ClipFlags;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Relabelling;
import org.audiodigit.files.ProgramFolder;

/** View model of the room Browse. */
final class BrowseViewModel {

    private final RoomContext context;
    private final Workspace workspace;
    private final ClipListViewModel list = new ClipListViewModel();
    private final SoundViewModel sound;
    private final ClipPlayback playback;
    private final SixClipsViewModel six;
    private final PredictViewModel predict;
    private final MapViewModel map;
    private final BooleanProperty entered = new SimpleBooleanProperty();
    private final SuspiciousViewModel suspicious;
    private final ObjectProperty<BrowsePage> page = new SimpleObjectProperty<>(BrowsePage.TABLE);
    private final LatestTask listTask;
    private final BooleanProperty autoPlay = new SimpleBooleanProperty();

    /** The clip that another room requested, until its data set is listed. */
    private Optional<Clip> requested = Optional.empty();

    /** The clips that were renamed since the data set was listed. */
    private final List<Relabelling> renamed = new ArrayList<>();

    BrowseViewModel(RoomContext context, ProgramFolder program) {
        this.context = context;
        workspace = context.workspace();
        sound = new SoundViewModel(context, "browse");
        playback = new ClipPlayback(context.tasks(), sound);
        six = new SixClipsViewModel(list, context.tasks(), new SplittableRandom());
        predict = new PredictViewModel(workspace, context.tasks());
        listTask = new LatestTask(context.tasks());
        ListOnPages pages = new ListOnPages(this);
        map = new MapViewModel(context, program.embeddings(), pages);
        suspicious = new SuspiciousViewModel(context, program.embeddings(), pages);
        map.shownProperty().bind(page.isEqualTo(BrowsePage.MAP).and(entered));
        suspicious.shownProperty().bind(page.isEqualTo(BrowsePage.SUSPICIOUS).and(entered));
        context.settings().remember("browse.autoPlay", autoPlay, Boolean::valueOf);
        context.settings().remember("browse.six", six.onProperty(), Boolean::valueOf);
        list.selectedProperty()
                .subscribe(
                        row ->
                                row.map(ClipRow::clip)
                                        .ifPresentOrElse(playback::show, playback::clear));
        workspace.data().openProperty().subscribe(this::rename);
        workspace.data().openProperty().subscribe(open -> open.ifPresent(this::list));
        workspace.data().predictionsProperty().subscribe(predictions -> updateRows());
        workspace.data().flags().flaggedProperty().subscribe(flagged -> updateRows());
        workspace
                .navigation()
                .clipProperty()
                .subscribe(request -> request.ifPresent(clip -> goTo(clip.value())));
    }

    private void rename(Optional<LoadedDataset> before, Optional<LoadedDataset> open) {
        before.flatMap(b -> open.flatMap(now -> Relabelling.between(b.dataset(), now.dataset())))
                .ifPresent(renamed::add);
    }

    private void list(LoadedDataset open) {
        listTask.start(
                BackgroundTask.quiet("Listing the clips", progress -> ClipRows.of(open))
                        .onSuccess(this::show));
    }

    private void show(ClipRows rows) {
        update(rows);
        list.show(rows, List.copyOf(renamed));
        renamed.clear();
        requested.ifPresent(this::goTo);
    }

    private void goTo(Clip clip) {
        Optional<ClipRow> row = list.rowsProperty().get().flatMap(rows -> rows.find(clip.id()));
        requested = row.isPresent() ? Optional.empty() : Optional.of(clip);
        row.ifPresent(list::select);
    }

    private void updateRows() {
        list.rowsProperty()
                .get()
                .ifPresent(
                        rows -> {
                            update(rows);
                            list.refresh();
                        });
    }

    private void update(ClipRows rows) {
        rows.setFlags(workspace.data().flags().flaggedProperty().get());
        rows.setPredictions(workspace.data().predictionsProperty().get());
    }

    /** Selects a clip for the user, and plays it if {@link #autoPlayProperty} is on. */
    void select(ClipRow row) {
        moveTo(() -> list.select(row));
    }

    /**
     * Selects the clip that is a number of rows below the selected one, as {@link #select} does.
     *
     * @param rows negative to go up
     */
    void step(int rows) {
        moveTo(() -> list.step(rows));
    }

    private void moveTo(Runnable selection) {
        Optional<ClipRow> before = list.selectedProperty().get();
        selection.run();
        if (autoPlay.get() && !list.selectedProperty().get().equals(before)) {
            playback.play();
        }
    }

    /** Flags the selected clip as wrong, or removes its flag. */
    void toggleFlag() {
        list.selectedProperty().get().ifPresent(this::toggleFlag);
    }

    void toggleFlag(ClipRow row) {
        workspace.data().flags().toggle(row.clip());
    }

    ClipFlags flags() {
        return workspace.data().flags();
    }

    /** Classifies the listed clips with the active model, or stops the classification. */
    void togglePredict() {
        predict.toggle(list.shownProperty().get().stream().map(ClipRow::clip).toList());
    }

    /** Asks the user for a folder and opens it. */
    void openFolder() {
        context.dialogs().folder(FolderKind.DATASET, Optional.empty()).ifPresent(this::open);
    }

    void open(Path folder) {
        workspace.data().open(folder);
    }

    ClipListViewModel list() {
        return list;
    }

    SoundViewModel sound() {
        return sound;
    }

    ClipPlayback playback() {
        return playback;
    }

    SixClipsViewModel six() {
        return six;
    }

    SuspiciousViewModel suspicious() {
        return suspicious;
    }

    MapViewModel map() {
        return map;
    }

    /** Whether the user sees the room. */
    BooleanProperty enteredProperty() {
        return entered;
    }

    /** How the clips are shown. */
    ObjectProperty<BrowsePage> pageProperty() {
        return page;
    }

    PredictViewModel predict() {
        return predict;
    }

    /** Whether each clip is played when the user selects it. */
    BooleanProperty autoPlayProperty() {
        return autoPlay;
    }
}
