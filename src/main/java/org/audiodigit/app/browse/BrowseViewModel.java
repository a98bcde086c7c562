package org.audiodigit.app.browse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.sound.SoundViewModel;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.dataset.Clip;

/** The room Browse without its view. */
final class BrowseViewModel {

    private final RoomContext context;
    private final Workspace workspace;
    private final ClipListViewModel list = new ClipListViewModel();
    private final ClipPlayback sound;
    private final SixClipsViewModel six;
    private final PredictViewModel predict;
    private final LatestTask arranging;

    /** Kept, since it hears of changes only as long as somebody holds it. */
    private final ObservableSet<String> flags;

    private final BooleanProperty autoPlay = new SimpleBooleanProperty();
    private Optional<Clip> asked = Optional.empty();
    private boolean chosenByPerson;
    private boolean renewing;

    BrowseViewModel(RoomContext context) {
        this.context = context;
        workspace = context.workspace();
        sound = new ClipPlayback(context.tasks(), new SoundViewModel(context, "browse"));
        six = new SixClipsViewModel(list, context.tasks(), new SplittableRandom());
        predict = new PredictViewModel(workspace, context.tasks());
        arranging = new LatestTask(context.tasks());
        context.settings().remember("browse.autoPlay", autoPlay, Boolean::valueOf);
        context.settings().remember("browse.six", six.onProperty(), Boolean::valueOf);
        list.selectedProperty().subscribe(this::hear);
        workspace.data().openProperty().subscribe(open -> open.ifPresent(this::arrange));
        workspace.data().predictionsProperty().subscribe(said -> learn());
        SetChangeListener<String> change = this::flagged;
        flags = workspace.data().flags().flagged();
        flags.addListener(change);
        workspace
                .navigation()
                .clipProperty()
                .subscribe(clip -> Optional.ofNullable(clip).ifPresent(this::goTo));
    }

    private void arrange(LoadedDataset open) {
        arranging.start(
                BackgroundTask.quiet("Listing the clips", progress -> ClipRows.of(open))
                        .onSuccess(this::show));
    }

    private void show(ClipRows rows) {
        rows.flag(flags);
        rows.judge(workspace.data().predictionsProperty().get());
        list.show(rows);
        asked.ifPresent(this::goTo);
    }

    /** Selects a clip that another room asks for, as soon as its data set is listed. */
    private void goTo(Clip clip) {
        Optional<ClipRow> row = list.rowsProperty().get().flatMap(rows -> rows.find(clip.id()));
        asked = row.isPresent() ? Optional.empty() : Optional.of(clip);
        row.ifPresent(list::select);
    }

    private void hear(Optional<ClipRow> row) {
        row.ifPresentOrElse(r -> sound.show(r, chosenByPerson && autoPlay.get()), sound::clear);
    }

    private void learn() {
        list.rowsProperty()
                .get()
                .ifPresent(
                        rows -> {
                            rows.judge(workspace.data().predictionsProperty().get());
                            list.renew();
                        });
    }

    private void flagged(SetChangeListener.Change<? extends String> change) {
        String id = change.wasAdded() ? change.getElementAdded() : change.getElementRemoved();
        list.rowsProperty()
                .get()
                .flatMap(rows -> rows.find(id))
                .ifPresent(
                        row -> {
                            row.flag(change.wasAdded());
                            renewSoon();
                        });
    }

    /** A data set that opens brings its flags one by one; the list changes once for all of them. */
    private void renewSoon() {
        if (!renewing) {
            renewing = true;
            context.tasks()
                    .runOnFxThread(
                            () -> {
                                renewing = false;
                                list.renew();
                            });
        }
    }

    /** A person selects a clip. */
    void choose(ClipRow row) {
        byPerson(() -> list.select(row));
    }

    /** A person goes on to the clip so many places further. */
    void step(int places) {
        byPerson(() -> list.step(places));
    }

    private void byPerson(Runnable choice) {
        chosenByPerson = true;
        try {
            choice.run();
        } finally {
            chosenByPerson = false;
        }
    }

    /** Flags the selected clip as wrong, or takes its flag away. */
    void toggleFlag() {
        list.selectedProperty().get().ifPresent(this::toggleFlag);
    }

    void toggleFlag(ClipRow row) {
        workspace.data().flags().toggle(row.clip());
    }

    /** Lets the model in use name the clips that are listed, or stops that. */
    void togglePredict() {
        predict.toggle(list.shownProperty().get().stream().map(ClipRow::clip).toList());
    }

    /** Lets the person choose a folder and opens it. */
    void openFolder() {
        context.dialogs()
                .folder("Open a folder of recordings", Optional.empty())
                .ifPresent(this::open);
    }

    void open(Path folder) {
        workspace.data().open(folder);
    }

    /** What of the things dropped on the room is a data set: the first folder. */
    static Optional<Path> folderAmong(List<Path> dropped) {
        return dropped.stream().filter(java.nio.file.Files::isDirectory).findFirst();
    }

    ClipListViewModel list() {
        return list;
    }

    ClipPlayback sound() {
        return sound;
    }

    SixClipsViewModel six() {
        return six;
    }

    PredictViewModel predict() {
        return predict;
    }

    /** Whether a clip is played as soon as a person steps to it. */
    BooleanProperty autoPlayProperty() {
        return autoPlay;
    }
}
