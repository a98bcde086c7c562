package org.audiodigit.testing;

import java.util.ArrayList;
import java.util.List;
import org.audiodigit.app.capture.AudioInput;
import org.audiodigit.app.capture.SpeechDetector;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.Level;
import org.audiodigit.audio.device.Microphone;
import org.audiodigit.audio.device.MicrophoneListener;
import org.audiodigit.signal.Waveform;

/**
 * Hears what a test feeds it. A block whose first sample is above one half is speech; the first one
 * after it that is not ends what was spoken.
 */
public final class FakeEars implements AudioInput, Microphone {

    public static final AudioDevice DESK = new AudioDevice("desk", "Desk microphone", List.of());
    public static final AudioDevice HEAD = new AudioDevice("head", "Headset", List.of());

    public static final List<AudioDevice> INPUTS = List.of(DESK, HEAD);

    public List<AudioDevice> inputs = INPUTS;
    public AudioDevice heardFrom;
    public double maxSeconds;
    public int stops;
    public MicrophoneListener listener;

    /** What each word is found to be. */
    public Waveform word = block(0.9f);

    private final List<Waveform> blocks = new ArrayList<>();

    public static Waveform block(float value) {
        float[] samples = new float[160];
        java.util.Arrays.fill(samples, value);
        return new Waveform(samples, 8000);
    }

    public void feed(float... values) {
        for (float value : values) {
            Waveform block = block(value);
            blocks.add(block);
            listener.heard(block, Level.of(block));
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
    public void record(AudioDevice device, double most, MicrophoneListener to) {
        maxSeconds = most;
        hear(device, to);
    }

    @Override
    public void hear(AudioDevice device, MicrophoneListener to) {
        heardFrom = device;
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
    public Waveform recorded() {
        float[] all = new float[160 * blocks.size()];
        for (int i = 0; i < blocks.size(); i++) {
            System.arraycopy(blocks.get(i).samples(), 0, all, 160 * i, 160);
        }
        return new Waveform(all, 8000);
    }

    @Override
    public void close() {}

    @Override
    public SpeechDetector speech(int sampleRate) {
        return new SpeechDetector() {
            private boolean speaking;

            @Override
            public List<Waveform> hear(Waveform block) {
                boolean before = speaking;
                speaking = block.samples()[0] > 0.5f;
                return before && !speaking ? List.of(word) : List.of();
            }

            @Override
            public boolean speaking() {
                return speaking;
            }
        };
    }
}
