package org.audiodigit.app.workspace;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.FlagsFile;

/** The clips that a person flagged as wrong. Each change goes to disk at once. */
public final class ClipFlags {

    private final TaskExecutor tasks;
    private final ObservableSet<String> flagged = FXCollections.observableSet(new HashSet<>());

    /** Held on to, since it hears the other only weakly. */
    private final ObservableSet<String> readOnly = FXCollections.unmodifiableObservableSet(flagged);

    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** Held by who writes; never by the window's thread. */
    private final Object writing = new Object();

    /** What is not yet on disk, or could not be brought there; guarded by itself. */
    private final Map<FlagsFile, Map<String, Boolean>> pending = new HashMap<>();

    private FlagsFile file;

    /** What was on disk when a data set was opened; a file that cannot be read is not replaced. */
    record Stored(FlagsFile file, Set<String> ids, String problem) {
        static Stored read(FlagsFile file) {
            try {
                return new Stored(file, file.read(), "");
            } catch (IOException e) {
                return new Stored(file, Set.of(), Failures.sentence(e));
            }
        }
    }

    ClipFlags(TaskExecutor tasks) {
        this.tasks = tasks;
    }

    void show(Stored stored) {
        file = stored.problem().isEmpty() ? stored.file() : null;
        problem.set(stored.problem());
        flagged.clear();
        flagged.addAll(stored.ids());
    }

    /** The ids of the flagged clips. */
    public ObservableSet<String> flagged() {
        return readOnly;
    }

    public boolean isFlagged(Clip clip) {
        return flagged.contains(clip.id());
    }

    /** Flags a clip, or takes its flag away. */
    public void toggle(Clip clip) {
        boolean isFlagged = !flagged.remove(clip.id());
        if (isFlagged) {
            flagged.add(clip.id());
        }
        if (file != null) {
            synchronized (pending) {
                pending.computeIfAbsent(file, f -> new HashMap<>()).put(clip.id(), isFlagged);
            }
            keep(file);
        }
    }

    private void keep(FlagsFile target) {
        tasks.start(
                BackgroundTask.quiet("Keeping the flags", progress -> kept(target))
                        .onSuccess(ids -> kept(target, ids))
                        .onFailure(e -> problem.set(sentence(e))));
    }

    /** Tasks may overtake each other; the first one keeps what all of them are for. */
    private Set<String> kept(FlagsFile target) throws IOException {
        synchronized (writing) {
            Map<String, Boolean> changes = taken(target);
            try {
                return target.change(changes);
            } catch (IOException e) {
                giveBack(target, changes);
                throw e;
            }
        }
    }

    private Map<String, Boolean> taken(FlagsFile target) {
        synchronized (pending) {
            Map<String, Boolean> changes = pending.remove(target);
            return changes == null ? Map.of() : changes;
        }
    }

    /** The next change tries them again. */
    private void giveBack(FlagsFile target, Map<String, Boolean> changes) {
        synchronized (pending) {
            Map<String, Boolean> newer = pending.computeIfAbsent(target, f -> new HashMap<>());
            changes.forEach(newer::putIfAbsent);
        }
    }

    /** Another program may have flagged others meanwhile. */
    private void kept(FlagsFile target, Set<String> ids) {
        problem.set("");
        synchronized (pending) {
            if (target.equals(file) && !pending.containsKey(target)) {
                flagged.retainAll(ids);
                flagged.addAll(ids);
            }
        }
    }

    private static String sentence(Exception e) {
        return "The flag is not kept: "
                + (e instanceof IOException io ? Failures.sentence(io) : e.toString());
    }

    /** Why flags are not kept, one sentence; empty if they are. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
