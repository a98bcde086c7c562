package org.audiodigit.audio.device;

import java.util.List;

/**
 * The available microphones and loudspeakers; the lists are empty on a machine without any. The
 * default device of the system comes first if there is one.
 *
 * <p>Thread-safe. Calls query the devices, which may take some time.
 */
public interface AudioDevices {

    /** The devices of this machine. */
    static AudioDevices system() {
        return new JavaSoundDevices();
    }

    /** Microphones and other inputs, as of the last {@link #refresh}. */
    List<AudioDevice> inputs();

    /** Loudspeakers and other outputs, as of the last {@link #refresh}. */
    List<AudioDevice> outputs();

    /**
     * Updates the lists. Call it every few seconds to detect connected and disconnected devices.
     *
     * @return whether a list changed
     */
    boolean refresh();
}
