package org.audiodigit.cli;

import java.util.function.Supplier;
import org.audiodigit.audio.device.AudioDevices;
import org.audiodigit.audio.device.LineMicrophone;
import org.audiodigit.audio.device.Microphone;

/**
 * What commands hear with; asked for only by those that do, since devices can take a moment.
 *
 * @param devices the microphones and loudspeakers there are
 * @param microphone to be closed by who asked for it
 */
record AudioHardware(Supplier<AudioDevices> devices, Supplier<Microphone> microphone) {

    /** Those of the machine that this runs on. */
    static AudioHardware system() {
        return new AudioHardware(AudioDevices::system, LineMicrophone::new);
    }
}
