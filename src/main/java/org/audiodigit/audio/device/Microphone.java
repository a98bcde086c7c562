package org.audiodigit.audio.device;

import org.audiodigit.signal.Waveform;

/**
 * Hears one device at a time. Every method may be called from any thread; what can take long
 * happens on threads of the microphone's own.
 */
public interface Microphone extends AutoCloseable {

    /**
     * Begins to record; returns at once. What was being heard before is stopped.
     *
     * @param maxSeconds after which it stops by itself; {@link #recording} keeps so much
     */
    void record(AudioDevice device, double maxSeconds, MicrophoneListener listener);

    /** Begins to hear without an end and without keeping anything; returns at once. */
    void listen(AudioDevice device, MicrophoneListener listener);

    /** Stops; returns within 100 ms, even where the device does not answer any more. */
    void stop();

    /**
     * What was recorded since {@link #record}, also while it goes on, and also after the device
     * vanished; an empty waveform before the first sound.
     */
    Waveform recording();

    /** Stops for good; what is asked afterwards is not done. */
    @Override
    void close();
}
