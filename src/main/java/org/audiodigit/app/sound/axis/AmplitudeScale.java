package org.audiodigit.app.sound.axis;

/** Maps amplitudes to heights in a plot of a waveform. */
public enum AmplitudeScale {
    /** From a little below to a little above the peak of the recording. */
    FITTED {
        @Override
        public double limit(double peak) {
            return Math.max(peak, QUIET) * 1.05;
        }
    },
    /** From -1 to 1, so that recordings can be compared. */
    FULL {
        @Override
        public double limit(double peak) {
            return 1;
        }
    };

    /** Recordings below this amplitude, -40 dB of full scale, are not magnified any further. */
    public static final double QUIET = 0.01;

    /**
     * Returns the amplitude at the upper edge of the plot.
     *
     * @param peak maximum absolute amplitude of the recording
     */
    public abstract double limit(double peak);
}
