package org.audiodigit.audio.device;

import be.tarsos.dsp.AudioDispatcher;
import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.AudioProcessor;
import be.tarsos.dsp.io.TarsosDSPAudioInputStream;
import java.util.function.Predicate;

/** Cuts a stream into blocks by TarsosDSP's dispatcher. */
final class BlockReader {

    private BlockReader() {}

    /**
     * Hands over block after block, until the stream ends or the taker has enough; then closes the
     * stream. The last block may be shorter.
     *
     * @param stream mono, 16 bits
     * @param size of a block, in samples
     * @param taker gets an array of its own, and says whether it wants more
     */
    static void forEach(TarsosDSPAudioInputStream stream, int size, Predicate<float[]> taker) {
        AudioDispatcher dispatcher = new AudioDispatcher(stream, size, 0);
        // What a device that vanishes said last is shorter, not filled up with silence.
        dispatcher.setZeroPadLastBuffer(false);
        dispatcher.addAudioProcessor(
                new AudioProcessor() {
                    @Override
                    public boolean process(AudioEvent event) {
                        if (!taker.test(amplitudes(event.getFloatBuffer()))) {
                            dispatcher.stop();
                        }
                        return true;
                    }

                    @Override
                    public void processingFinished() {}
                });
        dispatcher.run();
    }

    /** TarsosDSP's full scale is 32767; with that of WAV a recording reads back as it was heard. */
    private static float[] amplitudes(float[] samples) {
        float[] amplitudes = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            amplitudes[i] = Math.round(samples[i] * 32767f) * 0x1p-15f;
        }
        return amplitudes;
    }
}
