package org.audiodigit.audio.device;

import be.tarsos.dsp.io.TarsosDSPAudioInputStream;

/**
 * An open way from a microphone.
 *
 * @param stream 16-bit mono; ends where the device does, and never fails
 * @param closing stops the device, from any thread, so that a read that waits comes back
 */
record InputLine(TarsosDSPAudioInputStream stream, Runnable closing) {

    /** In Hz. */
    int sampleRate() {
        return Math.round(stream.getFormat().getSampleRate());
    }

    /** Opens lines. */
    @FunctionalInterface
    interface Opener {

        /**
         * Opens a line that delivers; may take its time.
         *
         * @throws SoundException if there is no line to be had
         */
        InputLine open(AudioDevice device) throws SoundException;
    }
}
