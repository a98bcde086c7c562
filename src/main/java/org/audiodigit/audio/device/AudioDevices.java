package org.audiodigit.audio.device;

import java.util.List;

/**
 * The microphones and loudspeakers there are. A machine that has none is a normal state: the lists
 * are then empty. The system's own choice comes first where it has one.
 *
 * <p>May be called from any thread, but asks the devices, which can take a moment.
 */
public interface AudioDevices {

    /** The devices of the machine that this runs on. */
    static AudioDevices system() {
        return new SystemAudioDevices();
    }

    /** Microphones and other inputs, as of the last {@link #refresh}. */
    List<AudioDevice> inputs();

    /** Loudspeakers and other outputs, as of the last {@link #refresh}. */
    List<AudioDevice> outputs();

    /**
     * Looks what is there now; to be called every few seconds by who wants to notice that a device
     * came or went.
     *
     * @return whether a list changed
     */
    boolean refresh();
}
