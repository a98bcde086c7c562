package org.audiodigit.audio.device;

import java.util.concurrent.TimeUnit;

/**
 * Sees to it that hearing a device comes to an end: once that is asked for, or the device neither
 * opens nor says anything any more, its line is closed under the thread that reads from it.
 */
final class CaptureWatchdog implements Runnable {

    private static final int LOOK_MILLIS = 200;
    private static final int GIVE_UP_MILLIS = 2000;
    private static final long OPENING_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Capture capture;

    CaptureWatchdog(Capture capture) {
        this.capture = capture;
    }

    static String vanished(AudioDevice device) {
        return "The microphone \""
                + device.name()
                + "\" stopped. Check that it is still connected, then start again; what was"
                + " recorded until then is kept.";
    }

    private static String noAnswer(AudioDevice device) {
        return "The microphone \""
                + device.name()
                + "\" does not answer. Connect it again or choose another one.";
    }

    @Override
    public void run() {
        CaptureEnding ending = capture.ending();
        try {
            while (!ending.awaitAsked(LOOK_MILLIS)) {
                boolean open = capture.isOpen();
                long silent = capture.silentNanos();
                if (silent > (open ? SILENT_NANOS : OPENING_NANOS)) {
                    ending.finish(open ? vanished(capture.device()) : noAnswer(capture.device()));
                }
            }
            capture.closeLine();
            if (!ending.awaitOver(GIVE_UP_MILLIS)) {
                // The device holds its thread; nobody else has to wait for that.
                ending.finish();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
