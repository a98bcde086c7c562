package org.audiodigit.cli;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.audiodigit.audio.device.Level;
import org.audiodigit.audio.device.MicrophoneListener.Quality;
import org.audiodigit.audio.device.SpokenWord;
import org.audiodigit.audio.device.WordCapture;
import org.audiodigit.signal.Waveform;

/**
 * Queues the events of one capture for the thread that runs the command, so that recognising one
 * word does not delay the detection of the next. Shows the input level meanwhile.
 */
final class CaptureQueue implements WordCapture.Listener {

    /** Something that happened during a capture. */
    sealed interface Event {

        /**
         * The device delivers sound.
         *
         * @param sampleRate in Hz
         */
        record Opened(int sampleRate) implements Event {}

        record Word(SpokenWord word) implements Event {}

        record QualityChanged(Quality quality) implements Event {}

        /**
         * The capture failed.
         *
         * @param sentence the reason and what the user can do
         */
        record Failed(String sentence) implements Event {}

        /** The last event. */
        record Ended() implements Event {}
    }

    private final LevelLine levels;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private double seconds;

    CaptureQueue(LevelLine levels) {
        this.levels = levels;
    }

    /** Waits for the next event. */
    Event next() throws InterruptedException {
        return events.take();
    }

    @Override
    public void opened(int sampleRate) {
        events.add(new Event.Opened(sampleRate));
    }

    @Override
    public void block(Waveform block, Level level, boolean speaking) {
        seconds += block.seconds();
        levels.show(seconds, level);
    }

    @Override
    public void word(SpokenWord word) {
        events.add(new Event.Word(word));
    }

    @Override
    public void quality(Quality quality) {
        events.add(new Event.QualityChanged(quality));
    }

    @Override
    public void failed(String sentence) {
        events.add(new Event.Failed(sentence));
    }

    @Override
    public void ended() {
        events.add(new Event.Ended());
    }
}
