package org.audiodigit.audio.device;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** How hearing a device ends: asked for by anybody, told to the listener once. */
final class CaptureEnding {

    private final MicrophoneListener listener;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicBoolean told = new AtomicBoolean();

    CaptureEnding(MicrophoneListener listener) {
        this.listener = listener;
    }

    void ask() {
        asked.countDown();
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    boolean awaitAsked(long millis) throws InterruptedException {
        return asked.await(millis, TimeUnit.MILLISECONDS);
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    boolean awaitOver(long millis) throws InterruptedException {
        return over.await(millis, TimeUnit.MILLISECONDS);
    }

    /** It is over because it was asked for, or all was heard. */
    void finish() {
        finish("");
    }

    /** It is over for a reason; of several tellings the first counts. */
    void finish(String failure) {
        ask();
        if (!told.compareAndSet(false, true)) {
            return;
        }
        try {
            if (!failure.isEmpty()) {
                listener.failed(failure);
            }
            listener.ended();
        } finally {
            over.countDown();
        }
    }
}
