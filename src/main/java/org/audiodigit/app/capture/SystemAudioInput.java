package org.audiodigit.app.capture;

import java.util.ArrayList;
import java.util.List;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.AudioDevices;
import org.audiodigit.audio.device.LineMicrophone;
import org.audiodigit.audio.device.Microphone;
import org.audiodigit.signal.SpeechEndpointer;
import org.audiodigit.signal.SpeechEvent;
import org.audiodigit.signal.Waveform;

/** The microphones of the machine that this runs on. */
public final class SystemAudioInput implements AudioInput {

    private final AudioDevices devices = AudioDevices.system();
    private final Microphone microphone = new LineMicrophone();

    @Override
    public List<AudioDevice> inputs() {
        devices.refresh();
        return devices.inputs();
    }

    @Override
    public Microphone microphone() {
        return microphone;
    }

    @Override
    public SpeechDetector speech(int sampleRate) {
        return new Endpoints(new SpeechEndpointer(sampleRate));
    }

    private record Endpoints(SpeechEndpointer endpointer) implements SpeechDetector {

        @Override
        public List<Waveform> hear(Waveform block) {
            List<Waveform> spoken = new ArrayList<>();
            for (SpeechEvent event : endpointer.feed(block.samples())) {
                if (event instanceof SpeechEvent.Ended ended) {
                    spoken.add(ended.utterance());
                }
            }
            return spoken;
        }

        @Override
        public boolean speaking() {
            return endpointer.isSpeaking();
        }
    }
}
