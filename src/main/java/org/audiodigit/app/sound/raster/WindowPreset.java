package org.audiodigit.app.sound.raster;

/** How long the frames of a spectrogram are. */
public enum WindowPreset {
    /** The notebook's own: the same samples at any rate. */
    NOTEBOOK {
        @Override
        public Framing at(int sampleRate) {
            return new Framing(233, 128, 256);
        }
    },
    /** Narrow bands, long frames: the harmonics of a voice lie apart. */
    NARROW {
        @Override
        public Framing at(int sampleRate) {
            return ofSeconds(0.040, 8, sampleRate);
        }
    },
    /** Wide bands, short frames: the beats of a voice and the start of a sound lie apart. */
    WIDE {
        @Override
        public Framing at(int sampleRate) {
            return ofSeconds(0.004, 4, sampleRate);
        }
    };

    private static final int SMALLEST_FFT = 512;
    private static final int LARGEST_FFT = 8192;

    /** The frames for recordings of a rate in Hz. */
    public abstract Framing at(int sampleRate);

    /**
     * @param overlap frames that look at one sample
     */
    private static Framing ofSeconds(double seconds, int overlap, int sampleRate) {
        int wanted = (int) Math.round(seconds * sampleRate);
        int frame = Math.max(16, Math.min(wanted, LARGEST_FFT));
        int fftSize = SMALLEST_FFT;
        while (fftSize < frame) {
            fftSize *= 2;
        }
        return new Framing(frame, Math.max(1, frame / overlap), fftSize);
    }
}
