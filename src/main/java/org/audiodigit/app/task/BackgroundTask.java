package org.audiodigit.app.task;

import java.util.function.Consumer;

/**
 * Work for a background thread, with handlers that run on the JavaFX thread.
 *
 * @param title shown to the user while the work runs, e.g. {@code Opening fsdd}
 * @param success receives the result
 * @param failure receives the exception of the work; not called after a cancellation
 * @param cancelled called when the work ended because it was cancelled
 * @param shown whether the status bar shows the task
 */
public record BackgroundTask<T>(
        String title,
        Work<T> work,
        Consumer<T> success,
        Consumer<Exception> failure,
        Runnable cancelled,
        boolean shown) {

    /** The part that runs on a background thread. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * @throws InterruptedException if the task was cancelled
         */
        T run(TaskProgress progress) throws Exception;
    }

    /** Creates a task that the status bar shows. */
    public static <T> BackgroundTask<T> shown(String title, Work<T> work) {
        return of(title, work, true);
    }

    /** Creates a task that is too short to be shown. */
    public static <T> BackgroundTask<T> quiet(String title, Work<T> work) {
        return of(title, work, false);
    }

    private static <T> BackgroundTask<T> of(String title, Work<T> work, boolean shown) {
        return new BackgroundTask<>(title, work, result -> {}, failure -> {}, () -> {}, shown);
    }

    public BackgroundTask<T> onSuccess(Consumer<T> handler) {
        return new BackgroundTask<>(title, work, handler, failure, cancelled, shown);
    }

    public BackgroundTask<T> onFailure(Consumer<Exception> handler) {
        return new BackgroundTask<>(title, work, success, handler, cancelled, shown);
    }

    public BackgroundTask<T> onCancel(Runnable handler) {
        return new BackgroundTask<>(title, work, success, failure, handler, shown);
    }
}
