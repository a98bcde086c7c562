package org.audiodigit.app.sound.raster;

/** Frame lengths of spectrograms. */
public enum WindowPreset {
    /** The frames of the {@code stft} front end: the same number of samples at any rate. */
    NOTEBOOK {
        @Override
        public Framing at(int sampleRate) {
            return new Framing(233, 128, 256);
        }
    },
    /** Narrowband: long frames resolve the harmonics of a voice. */
    NARROW {
        @Override
        public Framing at(int sampleRate) {
            return Framing.of(0.040, 1.0 / 8, sampleRate);
        }
    },
    /** Wideband: short frames resolve glottal pulses and onsets. */
    WIDE {
        @Override
        public Framing at(int sampleRate) {
            return Framing.of(0.004, 1.0 / 4, sampleRate);
        }
    };

    /** Returns the frames for a sample rate in Hz. */
    public abstract Framing at(int sampleRate);

    /**
     * Length and step of the frames of a spectrogram.
     *
     * @param frame length in samples
     * @param step from one frame to the next, in samples
     * @param fftSize length of the transform, a power of two, at least {@code frame}
     */
    public record Framing(int frame, int step, int fftSize) {

        private static final int MIN_FRAME = 16;
        private static final int MIN_FFT = 512;
        private static final int MAX_FFT = 8192;

        /** Keeps whole numbers of samples whole. */
        private static final double ROUNDING = 1e-9;

        /**
         * @param step as a share of the frame length
         */
        static Framing of(double seconds, double step, int sampleRate) {
            int samples = (int) Math.round(seconds * sampleRate);
            int frame = Math.max(MIN_FRAME, Math.min(samples, MAX_FFT));
            int fftSize = MIN_FFT;
            while (fftSize < frame) {
                fftSize *= 2;
            }
            return new Framing(frame, Math.max(1, (int) (frame * step + ROUNDING)), fftSize);
        }

        /** Number of frequency bins from 0 Hz to half the sample rate. */
        public int bins() {
            return fftSize / 2 + 1;
        }
    }
}
