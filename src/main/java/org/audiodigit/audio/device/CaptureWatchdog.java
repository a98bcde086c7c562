package org.audiodigit.audio.device;

import java.util.concurrent.TimeUnit;

/**
 * Ends a capture that was stopped, or whose device neither opens nor delivers samples, by closing
 * its line while the capture thread reads from it.
 */
final class CaptureWatchdog implements Runnable {

    private static final int POLL_MILLIS = 200;
    private static final int END_TIMEOUT_MILLIS = 2000;
    private static final long OPEN_TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long READ_TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Capture capture;

    CaptureWatchdog(Capture capture) {
        this.capture = capture;
    }

    static String disconnected(AudioDevice device) {
        return "The microphone \""
                + device.name()
                + "\" stopped. Check that it is still connected, then start again. The recording up"
                + " to this point is kept.";
    }

    private static String noResponse(AudioDevice device) {
        return "The microphone \""
                + device.name()
                + "\" does not respond. Connect it again or choose another one.";
    }

    @Override
    public void run() {
        try {
            while (!capture.awaitStopRequest(POLL_MILLIS)) {
                boolean open = capture.isOpen();
                long inactive = capture.inactiveNanos();
                if (inactive > (open ? READ_TIMEOUT_NANOS : OPEN_TIMEOUT_NANOS)) {
                    capture.end(
                            open ? disconnected(capture.device()) : noResponse(capture.device()));
                }
            }
            capture.closeLine();
            if (!capture.awaitEnd(END_TIMEOUT_MILLIS)) {
                // the device blocks the capture thread; no other thread has to wait for it
                capture.end("");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
