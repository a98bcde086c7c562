package org.audiodigit.audio.device;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.audiodigit.signal.SpeechEndpointer;
import org.audiodigit.signal.SpeechEvent;
import org.audiodigit.signal.Utterance;
import org.audiodigit.signal.Waveform;

/**
 * Detects words in the sound of a microphone and reports them together with the other events of one
 * capture. Detection runs on the microphone's thread, so a slow listener must use another thread.
 *
 * <p>If a device hangs, its failure is reported on a different thread from its blocks.
 */
public final class WordCapture implements MicrophoneListener {

    private static final double NANOS = 1e9;

    /** Receives the events of one capture on the microphone's threads. */
    public interface Listener {

        /**
         * The device delivers sound.
         *
         * @param sampleRate in Hz
         */
        default void opened(int sampleRate) {}

        /**
         * The next block of sound.
         *
         * @param speaking whether a word has started and not yet ended
         */
        void block(Waveform block, Level level, boolean speaking);

        /** A word ended, or was cut off by the end of the capture. */
        void word(SpokenWord word);

        void quality(Quality quality);

        /**
         * The capture failed; {@link #ended} follows.
         *
         * @param message the reason and what the user can do
         */
        void failed(String message);

        /** The last event. */
        void ended();
    }

    private final Listener listener;
    private SpeechEndpointer endpointer;
    private int sampleRate;
    private long samples;
    private long wordStart;

    public WordCapture(Listener listener) {
        this.listener = listener;
    }

    @Override
    public synchronized void opened(int rate) {
        sampleRate = rate;
        endpointer = new SpeechEndpointer(rate);
        listener.opened(rate);
    }

    @Override
    public synchronized void block(Waveform block, Level level) {
        samples += block.length();
        List<SpeechEvent> events = endpointer.feed(block.samples());
        listener.block(block, level, endpointer.isSpeaking());
        report(events, true);
    }

    private void report(List<SpeechEvent> events, boolean complete) {
        for (SpeechEvent event : events) {
            if (event instanceof SpeechEvent.Started started) {
                wordStart = started.sample();
            } else if (event instanceof SpeechEvent.Ended ended) {
                listener.word(word(ended, complete));
            }
        }
    }

    private SpokenWord word(SpeechEvent.Ended ended, boolean complete) {
        return new SpokenWord(
                new Utterance(
                        ended.utterance(),
                        ended.offset(),
                        Math.max(wordStart, ended.offset()),
                        ended.sample()),
                Instant.now().minus(duration(samples - wordStart)),
                duration(ended.sample() - wordStart),
                System.nanoTime(),
                complete);
    }

    private Duration duration(long length) {
        return Duration.ofNanos(Math.round(length * NANOS / sampleRate));
    }

    @Override
    public void quality(Quality quality) {
        listener.quality(quality);
    }

    @Override
    public void failed(String message) {
        listener.failed(message);
    }

    @Override
    public synchronized void ended() {
        if (endpointer != null) {
            report(endpointer.finish(), false);
        }
        listener.ended();
    }
}
