package org.audiodigit.audio.device;

import org.audiodigit.signal.Waveform;

/**
 * Captures one device at a time. Methods may be called on any thread; operations that take long run
 * on the microphone's own threads.
 */
public interface Microphone extends AutoCloseable {

    /**
     * Starts a recording and returns immediately. A running capture is stopped.
     *
     * @param maxSeconds maximum length of the recording, after which the capture ends
     */
    void record(AudioDevice device, double maxSeconds, MicrophoneListener listener);

    /** Starts a capture without recording, until {@link #stop}, and returns immediately. */
    void listen(AudioDevice device, MicrophoneListener listener);

    /** Stops the capture; returns within 100 ms, even if the device does not respond. */
    void stop();

    /**
     * Returns the samples since {@link #record}, also during the recording and after the device has
     * failed; empty before the first block.
     */
    Waveform recording();

    /** Stops the capture; later calls have no effect. */
    @Override
    void close();
}
