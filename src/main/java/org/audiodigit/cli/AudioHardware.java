package org.audiodigit.cli;

import java.util.function.Supplier;
import org.audiodigit.audio.device.AudioDevices;
import org.audiodigit.audio.device.LineMicrophone;
import org.audiodigit.audio.device.Microphone;

/**
 * Creates the audio devices for the commands that need them, since access to devices can take a
 * moment.
 *
 * @param microphone creates a microphone that the caller closes
 */
record AudioHardware(Supplier<AudioDevices> devices, Supplier<Microphone> microphone) {

    static AudioHardware system() {
        return new AudioHardware(AudioDevices::system, LineMicrophone::new);
    }
}
