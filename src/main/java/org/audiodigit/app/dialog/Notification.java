package org.audiodigit.app.dialog;

/**
 * A message to the user, which may offer an action.
 *
 * @param warning whether it reports a failure
 * @param action text of the button; empty without an action
 * @param run is called at most once
 */
public record Notification(
        boolean warning, String message, String action, Runnable run, long millis) {

    private static final long MESSAGE_MILLIS = 5_000;
    private static final long WARNING_MILLIS = 12_000;
    private static final long OFFER_MILLIS = 20_000;

    static Notification message(String message) {
        return new Notification(false, message, "", () -> {}, MESSAGE_MILLIS);
    }

    static Notification offer(String message, String action, Runnable run) {
        return new Notification(false, message, action, run, OFFER_MILLIS);
    }

    static Notification warning(String message, String action, Runnable run) {
        return new Notification(true, message, action, run, WARNING_MILLIS);
    }
}
