package org.audiodigit.audio.device;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Records the events of a player. */
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
    public void failed(String message) {
        events.add(message);
    }

    /** Returns the next event, or "nothing" after five seconds. */
    String next() throws InterruptedException {
        return next(5000);
    }

    String next(long millis) throws InterruptedException {
        String event = events.poll(millis, TimeUnit.MILLISECONDS);
        return event == null ? "nothing" : event;
    }
}
