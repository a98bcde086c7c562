package org.audiodigit.app.task;

import java.util.function.Consumer;

/**
 * Something to be done off the window's thread, and what follows on the window's thread.
 *
 * @param title what a person reads while it runs, e.g. {@code Opening fsdd}
 * @param work what is done
 * @param success is given the result
 * @param failure is given what the work threw; not called after a cancel
 * @param cancelled called when the work ended because it was cancelled
 * @param shown whether the status bar shows it
 */
public record BackgroundTask<T>(
        String title,
        Work<T> work,
        Consumer<T> success,
        Consumer<Exception> failure,
        Runnable cancelled,
        boolean shown) {

    /** What is done, off the window's thread. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * @throws InterruptedException if it was cancelled
         */
        T run(TaskProgress progress) throws Exception;
    }

    /** Work that the status bar shows. */
    public static <T> BackgroundTask<T> shown(String title, Work<T> work) {
        return of(title, work, true);
    }

    /** Work that is over before a person would read of it. */
    public static <T> BackgroundTask<T> quiet(String title, Work<T> work) {
        return of(title, work, false);
    }

    private static <T> BackgroundTask<T> of(String title, Work<T> work, boolean shown) {
        return new BackgroundTask<>(title, work, result -> {}, failure -> {}, () -> {}, shown);
    }

    public BackgroundTask<T> onSuccess(Consumer<T> then) {
        return new BackgroundTask<>(title, work, then, failure, cancelled, shown);
    }

    public BackgroundTask<T> onFailure(Consumer<Exception> then) {
        return new BackgroundTask<>(title, work, success, then, cancelled, shown);
    }

    public BackgroundTask<T> onCancel(Runnable then) {
        return new BackgroundTask<>(title, work, success, failure, then, shown);
    }
}
