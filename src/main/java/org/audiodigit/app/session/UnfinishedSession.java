package org.audiodigit.app.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.SessionFile;
import org.audiodigit.dataset.SessionPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers the folder of the last session while takes of any of its speakers are missing. */
final class UnfinishedSession {

    static final String SETTING = "session.folder";

    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedSession.class);

    private final RoomContext context;
    private final ProblemsViewModel problems;
    private final LatestTask readTask;
    private final ReadOnlyObjectWrapper<Optional<Found>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** A session that can be continued. */
    record Found(Path folder, SessionPlan plan) {

        private boolean isReplacedBy(Path newFolder, SessionPlan newPlan) {
            boolean same = plan.words().equals(newPlan.words()) && plan.takes() == newPlan.takes();
            return !same && normal(folder).equals(normal(newFolder));
        }

        private static Path normal(Path path) {
            return path.toAbsolutePath().normalize();
        }

        /** The session in words. */
        String description() {
            String speaker = plan.current().map(current -> ", speaker " + current.id()).orElse("");
            return "%s (%s, %s each%s)"
                    .formatted(
                            folder,
                            Formats.count(plan.words().size(), "word"),
                            Formats.count(plan.takes(), "take"),
                            speaker);
        }
    }

    UnfinishedSession(RoomContext context, ProblemsViewModel problems) {
        this.context = context;
        this.problems = problems;
        this.readTask = new LatestTask(context.tasks());
    }

    /** Looks for the session in the background. */
    void find() {
        found.set(Optional.empty());
        read(found::set, failure -> problems.add("Cannot read the session", failure));
    }

    /** Looks for a session in another folder; without one, the found session stays. */
    void findIn(Path folder) {
        readTask.start(
                BackgroundTask.quiet("Looking for a session", progress -> read(folder))
                        .onSuccess(session -> found.set(session.or(found::get))));
    }

    /**
     * Asks in a notification whether to continue the session, if there is one.
     *
     * @param accepted receives the session if the user continues it
     */
    void offer(Consumer<Found> accepted) {
        read(
                session ->
                        session.ifPresent(
                                s ->
                                        context.dialogs()
                                                .offer(
                                                        "The recording session in %s is unfinished."
                                                                .formatted(s.folder()),
                                                        "Continue",
                                                        () -> accepted.accept(s))),
                failure -> LOG.info("Cannot offer the session", failure));
    }

    /**
     * Asks whether to replace the unfinished session if it is in the same folder and has other
     * words or takes.
     *
     * @return whether the user agrees or nothing is replaced
     */
    boolean confirmReplacing(Path folder, SessionPlan plan) {
        return found.get()
                .filter(session -> session.isReplacedBy(folder, plan))
                .map(
                        session ->
                                context.dialogs()
                                        .confirm(
                                                "The recording session in %s is unfinished. Replace it by one with other words or takes? Its recordings stay, but it cannot be continued."
                                                        .formatted(session.description()),
                                                "Replace session"))
                .orElse(true);
    }

    private void read(Consumer<Optional<Found>> result, Consumer<Exception> failed) {
        folder().ifPresent(
                        folder ->
                                readTask.start(
                                        BackgroundTask.quiet(
                                                        "Looking for a session",
                                                        progress -> read(folder))
                                                .onSuccess(result)
                                                .onFailure(failed)));
    }

    private static Optional<Found> read(Path folder) throws IOException {
        return Files.isDirectory(folder)
                ? SessionFile.in(folder).read().map(plan -> new Found(folder, plan))
                : Optional.empty();
    }

    private Optional<Path> folder() {
        String saved = context.settings().get(SETTING, "");
        try {
            return saved.isEmpty() ? Optional.empty() : Optional.of(Path.of(saved));
        } catch (InvalidPathException writtenOnAnotherSystem) {
            return Optional.empty();
        }
    }

    void remember(Path folder) {
        context.settings().put(SETTING, folder.toAbsolutePath().toString());
    }

    void forget() {
        context.settings().put(SETTING, "");
    }

    /** The session that can be continued, if any. */
    ReadOnlyObjectProperty<Optional<Found>> foundProperty() {
        return found.getReadOnlyProperty();
    }
}
