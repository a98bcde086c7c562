package org.audiodigit.app.workspace;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.undo.Change;
import org.audiodigit.app.undo.Change.Step;
import org.audiodigit.app.undo.UndoHistory;
import org.audiodigit.common.Failures;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.FlagsFile;

/** The clips that the user flagged as wrong, or kept as good. Each change is saved at once. */
public final class ClipFlags {

    private final TaskExecutor tasks;
    private final UndoHistory undo;
    private final Verbs verbs;
    private final ReadOnlyObjectWrapper<Set<String>> flagged =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** Held while a file is written; never by the JavaFX thread. */
    private final Object writeLock = new Object();

    /** Changes that are not saved yet or could not be saved; guarded by itself. */
    private final Map<FlagsFile, Map<String, Boolean>> pending = new HashMap<>();

    /** The file of the open data set; null without one. */
    private FlagsFile file;

    /** Whether the file can be replaced; a damaged file cannot. */
    private boolean writable;

    /**
     * The flags of a data set when it was opened.
     *
     * @param problem why the file cannot be read; such a file is never replaced
     */
    record StoredFlags(FlagsFile file, Set<String> ids, String problem) {

        static StoredFlags read(FlagsFile file) {
            try {
                return new StoredFlags(file, file.read(), "");
            } catch (IOException e) {
                return new StoredFlags(file, Set.of(), Failures.sentence(e));
            }
        }
    }

    /**
     * Names of changes in the menu, continued by that of the clip.
     *
     * @param set of adding a flag
     * @param unset of removing it
     */
    record Verbs(String set, String unset) {}

    ClipFlags(TaskExecutor tasks, UndoHistory undo, Verbs verbs) {
        this.tasks = tasks;
        this.undo = undo;
        this.verbs = verbs;
    }

    void show(StoredFlags stored) {
        file = stored.file();
        writable = stored.problem().isEmpty();
        problem.set(stored.problem());
        flagged.set(Set.copyOf(stored.ids()));
    }

    /** The ids of the flagged clips. */
    public ReadOnlyObjectProperty<Set<String>> flaggedProperty() {
        return flagged.getReadOnlyProperty();
    }

    public boolean isFlagged(Clip clip) {
        return flagged.get().contains(clip.id());
    }

    /** Flags a clip, or removes its flag. */
    public void toggle(Clip clip) {
        toggle(List.of(clip), clip.id());
    }

    /** Flags several clips in one change, or removes their flags if all are flagged. */
    public void toggle(List<Clip> clips) {
        if (!clips.isEmpty()) {
            toggle(clips, Formats.count(clips.size(), "clip"));
        }
    }

    private void toggle(List<Clip> clips, String name) {
        boolean areFlagged = !clips.stream().allMatch(this::isFlagged);
        // an undo leaves the flags that were there before
        List<String> changed =
                clips.stream().filter(clip -> isFlagged(clip) != areFlagged).map(Clip::id).toList();
        FlagsFile target = file;
        boolean save = writable;
        set(target, save, changed, areFlagged);
        undo.add(
                new Change(
                        (areFlagged ? verbs.set() : verbs.unset()) + " " + name,
                        Step.of(() -> set(target, save, changed, !areFlagged)),
                        Step.of(() -> set(target, save, changed, areFlagged))));
    }

    /**
     * @param target the flags of a data set, which may no longer be open
     */
    private void set(FlagsFile target, boolean save, List<String> changed, boolean areFlagged) {
        if (Objects.equals(target, file)) {
            Set<String> ids = new HashSet<>(flagged.get());
            if (areFlagged) {
                ids.addAll(changed);
            } else {
                changed.forEach(ids::remove);
            }
            flagged.set(Set.copyOf(ids));
        }
        if (save) {
            synchronized (pending) {
                Map<String, Boolean> changes =
                        pending.computeIfAbsent(target, f -> new HashMap<>());
                changed.forEach(id -> changes.put(id, areFlagged));
            }
            save(target);
        }
    }

    /** Shows the flag of a clip whose file was renamed in the open data set. */
    void rename(String before, String after) {
        if (flagged.get().contains(before)) {
            set(file, writable, List.of(before), false);
            set(file, writable, List.of(after), true);
        }
    }

    /**
     * Moves the flag of a clip whose file is renamed, in the file of a data set, which may no
     * longer be open. Do not call it on the JavaFX thread.
     *
     * @throws IOException if the file cannot be read or written; it is unchanged in this case
     */
    void renameStored(FlagsFile target, String before, String after) throws IOException {
        synchronized (writeLock) {
            Map<String, Boolean> unsaved = takePending(target);
            try {
                Map<String, Boolean> changes = new HashMap<>(unsaved);
                Boolean latest = changes.get(before);
                if (latest == null ? target.read().contains(before) : latest) {
                    changes.put(before, false);
                    changes.put(after, true);
                }
                if (!changes.isEmpty()) {
                    target.change(changes);
                }
            } catch (IOException e) {
                restorePending(target, unsaved);
                throw e;
            }
        }
    }

    private void save(FlagsFile target) {
        tasks.start(
                BackgroundTask.quiet("Saving the flags", progress -> write(target))
                        .onSuccess(ids -> saved(target, ids))
                        .onFailure(
                                e ->
                                        problem.set(
                                                "The mark of a clip could not be saved: "
                                                        + Failures.sentence(e))));
    }

    /** Writes all pending changes, since tasks may overtake each other. */
    private Set<String> write(FlagsFile target) throws IOException {
        synchronized (writeLock) {
            Map<String, Boolean> changes = takePending(target);
            try {
                return target.change(changes);
            } catch (IOException e) {
                restorePending(target, changes);
                throw e;
            }
        }
    }

    private Map<String, Boolean> takePending(FlagsFile target) {
        synchronized (pending) {
            Map<String, Boolean> changes = pending.remove(target);
            return changes == null ? Map.of() : changes;
        }
    }

    /** Keeps changes that could not be written for the next attempt. */
    private void restorePending(FlagsFile target, Map<String, Boolean> changes) {
        synchronized (pending) {
            Map<String, Boolean> newer = pending.computeIfAbsent(target, f -> new HashMap<>());
            changes.forEach(newer::putIfAbsent);
        }
    }

    /**
     * @param ids the content of the file, which another program may have changed
     */
    private void saved(FlagsFile target, Set<String> ids) {
        problem.set("");
        synchronized (pending) {
            if (target.equals(file) && !pending.containsKey(target)) {
                flagged.set(Set.copyOf(ids));
            }
        }
    }

    /** Why flags cannot be read or saved, as a sentence; empty without a problem. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
