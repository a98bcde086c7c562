package org.audiodigit.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.audiodigit.audio.device.Level;
import org.audiodigit.audio.device.MicrophoneListener;
import org.audiodigit.signal.SpeechEndpointer;
import org.audiodigit.signal.SpeechEvent;
import org.audiodigit.signal.Waveform;

/**
 * What a microphone hears between one start and its end, as events that another thread takes in
 * turn. Words are found on the microphone's thread, so none is late because of what is done with
 * the one before.
 *
 * <p>A device that hangs is given up on another thread than the one that hears.
 */
final class CaptureQueue implements MicrophoneListener {

    private static final double NANOS = 1e9;

    private final LevelLine levels;
    private final BlockingQueue<CaptureEvent> events = new LinkedBlockingQueue<>();
    private SpeechEndpointer endpointer;
    private int sampleRate;
    private long heard;
    private long wordStart;

    CaptureQueue(LevelLine levels) {
        this.levels = levels;
    }

    /** The next event; waits for it. */
    CaptureEvent next() throws InterruptedException {
        return events.take();
    }

    @Override
    public synchronized void opened(int rate) {
        sampleRate = rate;
        endpointer = new SpeechEndpointer(rate);
        events.add(new CaptureEvent.Opened(rate));
    }

    @Override
    public synchronized void block(Waveform block, Level level) {
        heard += block.length();
        take(endpointer.feed(block.samples()));
        levels.show(heard / (double) sampleRate, level);
    }

    private void take(List<SpeechEvent> found) {
        for (SpeechEvent event : found) {
            if (event instanceof SpeechEvent.Started started) {
                wordStart = started.sample();
            } else if (event instanceof SpeechEvent.Ended ended) {
                events.add(new CaptureEvent.Spoken(word(ended)));
            }
        }
    }

    private SpokenWord word(SpeechEvent.Ended ended) {
        return new SpokenWord(
                ended.utterance(),
                Instant.now().minus(time(heard - wordStart)),
                time(ended.sample() - wordStart),
                System.nanoTime());
    }

    private Duration time(long samples) {
        return Duration.ofNanos(Math.round(samples * NANOS / sampleRate));
    }

    @Override
    public void quality(Quality quality) {
        events.add(new CaptureEvent.Judged(quality));
    }

    @Override
    public void failed(String sentence) {
        events.add(new CaptureEvent.Failed(sentence));
    }

    /** A word that the end cuts off counts, as it would have been spoken to its end. */
    @Override
    public synchronized void ended() {
        if (endpointer != null) {
            take(endpointer.finish());
        }
        events.add(new CaptureEvent.Over());
    }
}
