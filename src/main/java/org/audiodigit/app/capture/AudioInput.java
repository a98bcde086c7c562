package org.audiodigit.app.capture;

import java.util.List;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.AudioDevices;
import org.audiodigit.audio.device.LineMicrophone;
import org.audiodigit.audio.device.Microphone;
import org.audiodigit.audio.device.MicrophoneListener;
import org.audiodigit.audio.device.WordCapture;

/** The microphones that the window records from. */
public interface AudioInput {

    /** The microphones of this machine. */
    static AudioInput ofThisMachine() {
        return new SystemInput(AudioDevices.system(), new LineMicrophone());
    }

    /**
     * The devices that are available now, the system's default first. Queries the system, so do not
     * call it on the JavaFX thread.
     */
    List<AudioDevice> inputs();

    Microphone microphone();

    /** Creates the microphone listener that detects words in one capture. */
    default MicrophoneListener wordCapture(WordCapture.Listener listener) {
        return new WordCapture(listener);
    }

    /** The microphones that Java Sound offers. */
    record SystemInput(AudioDevices devices, Microphone microphone) implements AudioInput {

        @Override
        public List<AudioDevice> inputs() {
            devices.refresh();
            return devices.inputs();
        }
    }
}
