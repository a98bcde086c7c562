package org.audiodigit.audio.device;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what a player tells, in order. */
final class PlayerEvents implements Player.Listener {

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    @Override
    public void started() {
        events.add("started");
    }

    @Override
    public void ended() {
        events.add("ended");
    }

    @Override
    public void failed(String sentence) {
        events.add(sentence);
    }

    /** The next event; waits up to five seconds, then says "nothing". */
    String next() throws InterruptedException {
        return next(5000);
    }

    String next(long millis) throws InterruptedException {
        String event = events.poll(millis, TimeUnit.MILLISECONDS);
        return event == null ? "nothing" : event;
    }
}
