package org.audiodigit.app.capture;

import java.util.List;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.Microphone;

/** What the room hears with. */
public interface AudioInput {

    /**
     * The microphones and other inputs that are there now, the system's choice first; asks the
     * system, so not on the window's thread.
     */
    List<AudioDevice> inputs();

    Microphone microphone();

    /**
     * Something that finds the words in what is heard from now on.
     *
     * @param sampleRate in Hz
     */
    SpeechDetector speech(int sampleRate);
}
