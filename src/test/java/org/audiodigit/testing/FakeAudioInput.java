package org.audiodigit.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.app.capture.AudioInput;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.Level;
import org.audiodigit.audio.device.Microphone;
import org.audiodigit.audio.device.MicrophoneListener;
import org.audiodigit.audio.device.SpokenWord;
import org.audiodigit.audio.device.WordCapture;
import org.audiodigit.signal.Utterance;
import org.audiodigit.signal.Waveform;

/**
 * Two microphones that deliver the blocks that a test feeds. A block whose first sample is above
 * 0.5 is speech; the first block below ends the word.
 */
public final class FakeAudioInput implements AudioInput, Microphone {

    public static final AudioDevice DESK = new AudioDevice("desk", "Desk microphone", List.of());
    public static final AudioDevice HEAD = new AudioDevice("head", "Headset", List.of());

    public static final List<AudioDevice> INPUTS = List.of(DESK, HEAD);

    public List<AudioDevice> inputs = INPUTS;
    public AudioDevice openedDevice;
    public double maxSeconds;
    public int stops;
    public MicrophoneListener listener;

    /** The sound of every detected word. */
    public Waveform word = block(0.9f);

    private final List<Waveform> blocks = new ArrayList<>();

    public static Waveform block(float value) {
        float[] samples = new float[160];
        Arrays.fill(samples, value);
        return new Waveform(samples, 8000);
    }

    public void feed(float... values) {
        for (float value : values) {
            Waveform block = block(value);
            blocks.add(block);
            listener.block(block, Level.of(block));
        }
    }

    public void end() {
        MicrophoneListener ending = listener;
        listener = null;
        ending.ended();
    }

    @Override
    public List<AudioDevice> inputs() {
        return inputs;
    }

    @Override
    public Microphone microphone() {
        return this;
    }

    @Override
    public void record(AudioDevice device, double newMaxSeconds, MicrophoneListener to) {
        maxSeconds = newMaxSeconds;
        listen(device, to);
    }

    @Override
    public void listen(AudioDevice device, MicrophoneListener to) {
        openedDevice = device;
        listener = to;
        blocks.clear();
    }

    @Override
    public void stop() {
        stops++;
        if (listener != null) {
            end();
        }
    }

    @Override
    public Waveform recording() {
        float[] all = new float[160 * blocks.size()];
        for (int i = 0; i < blocks.size(); i++) {
            System.arraycopy(blocks.get(i).samples(), 0, all, 160 * i, 160);
        }
        return new Waveform(all, 8000);
    }

    @Override
    public void close() {}

    @Override
    public MicrophoneListener wordCapture(WordCapture.Listener words) {
        return new FakeWordCapture(words);
    }

    private final class FakeWordCapture implements MicrophoneListener {

        private final WordCapture.Listener words;
        private boolean speaking;
        private double wordStart;

        private FakeWordCapture(WordCapture.Listener words) {
            this.words = words;
        }

        @Override
        public void block(Waveform block, Level level) {
            boolean before = speaking;
            speaking = block.samples()[0] > 0.5f;
            if (speaking && !before) {
                wordStart = (blocks.size() - 1) * block.seconds();
            }
            words.block(block, level, speaking);
            if (before && !speaking) {
                long start = Math.round(wordStart * word.sampleRate());
                Utterance spoken = new Utterance(word, start, start, start + word.length());
                words.word(new SpokenWord(spoken, Instant.now(), Duration.ZERO, 0, true));
            }
        }

        @Override
        public void quality(Quality quality) {
            words.quality(quality);
        }

        @Override
        public void failed(String sentence) {
            words.failed(sentence);
        }

        @Override
        public void ended() {
            words.ended();
        }
    }
}
