package org.audiodigit.app.workspace;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.FlagsFile;
import org.audiodigit.files.FileReason;

/** The clips that a person flagged as wrong. Each change goes to disk at once. */
public final class Flags {

    private final TaskExecutor tasks;
    private final ObservableSet<String> flagged = FXCollections.observableSet(new HashSet<>());

    /** Held on to, since it hears the other only weakly. */
    private final ObservableSet<String> readOnly = FXCollections.unmodifiableObservableSet(flagged);

    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Map<FlagsFile, Long> written = new HashMap<>();
    private long changes;
    private FlagsFile file;

    /** What was on disk when a data set was opened; a file that cannot be read is not replaced. */
    record Stored(FlagsFile file, Set<String> ids, String problem) {
        static Stored read(FlagsFile file) {
            try {
                return new Stored(file, file.read(), "");
            } catch (IOException e) {
                return new Stored(file, Set.of(), FileReason.sentence(e));
            }
        }
    }

    Flags(TaskExecutor tasks) {
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
        if (!flagged.remove(clip.id())) {
            flagged.add(clip.id());
        }
        if (file != null) {
            write(file, new TreeSet<>(flagged));
        }
    }

    private void write(FlagsFile target, Set<String> ids) {
        long number = ++changes;
        tasks.start(
                BackgroundTask.quiet("Keeping the flags", progress -> write(target, ids, number))
                        .onSuccess(kept -> problem.set(""))
                        .onFailure(e -> problem.set(sentence(e))));
    }

    /** Tasks may overtake each other; a newer state of the same file is never replaced. */
    private Set<String> write(FlagsFile target, Set<String> ids, long number) throws IOException {
        synchronized (written) {
            if (number > written.getOrDefault(target, 0L)) {
                target.write(ids);
                written.put(target, number);
            }
        }
        return ids;
    }

    private static String sentence(Exception e) {
        return "The flag is not kept: "
                + (e instanceof IOException io ? FileReason.sentence(io) : e.toString());
    }

    /** Why flags are not kept, one sentence; empty if they are. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
