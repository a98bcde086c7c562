package org.audiodigit.app.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.take.TakesViewModel;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.BackgroundTask.Work;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.dataset.RecordingSession;
import org.audiodigit.dataset.SessionPlan;

/**
 * The session that is open, if any. Its files are accessed in the background, one operation at a
 * time, each after all takes are saved.
 */
final class RunningSession {

    private final LatestTask lookUpTask;
    private final TakesViewModel takes;
    private final ProblemsViewModel problems;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Optional<RecordingSession> current = Optional.empty();

    /** A session with the takes of its current speaker, if any. */
    private record Opened(RecordingSession session, Optional<SessionTakes> takes) {}

    RunningSession(TaskExecutor tasks, TakesViewModel takes, ProblemsViewModel problems) {
        this.lookUpTask = new LatestTask(tasks);
        this.takes = takes;
        this.problems = problems;
    }

    /**
     * Starts a session.
     *
     * @param opened receives the takes of the current speaker, if any
     */
    void start(Path folder, SessionPlan plan, Consumer<Optional<SessionTakes>> opened) {
        open(progress -> open(RecordingSession.start(folder, plan)), opened);
    }

    void resume(Path folder, Consumer<Optional<SessionTakes>> opened) {
        open(progress -> open(RecordingSession.resume(folder)), opened);
    }

    private static Opened open(RecordingSession session) throws IOException {
        try {
            SessionPlan plan = session.plan();
            return new Opened(
                    session, session.currentTakes().map(files -> SessionTakes.of(plan, files)));
        } catch (IOException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private void open(Work<Opened> work, Consumer<Optional<SessionTakes>> opened) {
        run(
                "Opening the session",
                work,
                result -> {
                    current = Optional.of(result.session());
                    opened.accept(result.takes());
                });
    }

    /** Begins or continues with a speaker. */
    void begin(String speaker, Map<String, String> metadata, Consumer<SessionTakes> begun) {
        RecordingSession session = current.orElseThrow();
        run(
                "Starting with speaker " + speaker,
                progress ->
                        SessionTakes.of(session.plan(), session.beginSpeaker(speaker, metadata)),
                begun);
    }

    /**
     * Reads what the data set knows about a speaker.
     *
     * @param known receives the texts by keys of the metadata; empty for a new speaker
     */
    void lookUp(String speaker, Consumer<Map<String, String>> known) {
        current.ifPresent(
                session ->
                        lookUpTask.start(
                                BackgroundTask.quiet(
                                                "Looking for speaker " + speaker,
                                                progress -> session.metadata(speaker))
                                        .onSuccess(known)
                                        .onFailure(
                                                e -> problems.add("Cannot read the metadata", e))));
    }

    /**
     * Looks whether takes of any speaker are missing.
     *
     * @param complete called if no takes are missing
     */
    void checkComplete(Runnable complete) {
        current.ifPresent(
                session ->
                        takes.afterSaving(
                                BackgroundTask.quiet(
                                                "Looking for missing takes",
                                                progress -> session.isComplete())
                                        .onSuccess(
                                                isComplete -> {
                                                    if (isComplete) {
                                                        complete.run();
                                                    }
                                                })
                                        .onFailure(e -> problems.add("Cannot read the takes", e))));
    }

    /** Runs an operation, unless another one runs. */
    private <T> void run(String title, Work<T> work, Consumer<T> done) {
        if (busy.get()) {
            return;
        }
        problems.clear();
        busy.set(true);
        takes.afterSaving(
                BackgroundTask.shown(title, work)
                        .onSuccess(
                                result -> {
                                    busy.set(false);
                                    done.accept(result);
                                })
                        .onFailure(
                                failure -> {
                                    busy.set(false);
                                    problems.add("Cannot record to this folder", failure);
                                })
                        .onCancel(() -> busy.set(false)));
    }

    /**
     * Unlocks the folder.
     *
     * @param closed receives the folder
     */
    void close(Consumer<Path> closed) {
        Optional<RecordingSession> closing = current;
        current = Optional.empty();
        closing.ifPresent(
                session ->
                        takes.afterSaving(
                                BackgroundTask.quiet(
                                                "Closing the session",
                                                progress -> {
                                                    session.close();
                                                    return session.directory();
                                                })
                                        .onSuccess(closed)
                                        .onFailure(
                                                e -> problems.add("Cannot close the session", e))));
    }

    Optional<RecordingSession> current() {
        return current;
    }

    /** The folder of the session; empty without one. */
    Optional<Path> folder() {
        return current.map(RecordingSession::directory);
    }

    /** Number of takes of each word; 0 without a session. */
    int takesPerWord() {
        return current.map(session -> session.plan().takes()).orElse(0);
    }

    /** The speaker who is recorded now; empty before the first. */
    String speaker() {
        return current.flatMap(session -> session.plan().current())
                .map(SessionPlan.Speaker::id)
                .orElse("");
    }

    /** Whether an operation runs that disables the page. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
