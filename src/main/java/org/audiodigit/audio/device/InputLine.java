package org.audiodigit.audio.device;

import be.tarsos.dsp.AudioDispatcher;
import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.AudioProcessor;
import be.tarsos.dsp.io.TarsosDSPAudioInputStream;
import java.util.function.Predicate;

/**
 * An open line of a microphone.
 *
 * @param stream 16-bit mono; ends if the device fails, and never throws
 * @param closing stops the device, on any thread, so that a blocked read returns
 */
record InputLine(TarsosDSPAudioInputStream stream, Runnable closing) {

    /** In Hz. */
    int sampleRate() {
        return Math.round(stream.getFormat().getSampleRate());
    }

    /**
     * Passes blocks to {@code consumer} with TarsosDSP's dispatcher until the stream ends or the
     * consumer returns false; then closes the stream. The last block may be shorter.
     *
     * @param size of a block, in samples
     * @param consumer may keep the array, and returns whether to continue
     */
    void forEachBlock(int size, Predicate<float[]> consumer) {
        AudioDispatcher dispatcher = new AudioDispatcher(stream, size, 0);
        // the last block of a device that fails is shorter, not padded with silence
        dispatcher.setZeroPadLastBuffer(false);
        dispatcher.addAudioProcessor(
                new AudioProcessor() {
                    @Override
                    public boolean process(AudioEvent event) {
                        if (!consumer.test(amplitudes(event.getFloatBuffer()))) {
                            dispatcher.stop();
                        }
                        return true;
                    }

                    @Override
                    public void processingFinished() {}
                });
        dispatcher.run();
    }

    /** Changes TarsosDSP's full scale of 32767 to that of WAV, so that files have equal samples. */
    private static float[] amplitudes(float[] samples) {
        float[] amplitudes = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            amplitudes[i] = Math.round(samples[i] * 32767f) * 0x1p-15f;
        }
        return amplitudes;
    }

    /** Opens lines. */
    @FunctionalInterface
    interface Opener {

        /**
         * Opens and starts a line; may take some time.
         *
         * @throws SoundException if the line cannot be opened
         */
        InputLine open(AudioDevice device) throws SoundException;
    }
}
