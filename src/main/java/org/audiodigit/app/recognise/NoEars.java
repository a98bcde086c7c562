package org.audiodigit.app.recognise;

import java.util.List;
import org.audiodigit.audio.AudioDevice;
import org.audiodigit.audio.Microphone;

/** Of a machine without a microphone: as there is none to choose, none is ever asked for. */
final class NoEars implements Ears {

    @Override
    public List<AudioDevice> inputs() {
        return List.of();
    }

    @Override
    public Microphone microphone() {
        throw new IllegalStateException("there is no microphone");
    }

    @Override
    public SpeechWatch speech(int sampleRate) {
        throw new IllegalStateException("there is no microphone");
    }
}
