package org.audiodigit.app.sound.axis;

import org.audiodigit.signal.MelFilterBank;

/** How frequencies are laid out from the bottom of a plot to its top. */
public enum FrequencyScale {
    /** Equal distances for equal differences in Hz. */
    LINEAR {
        @Override
        double of(double hertz) {
            return hertz;
        }

        @Override
        double back(double value) {
            return value;
        }
    },
    /** Equal distances for what the ear hears as equal. */
    MEL {
        @Override
        double of(double hertz) {
            return MelFilterBank.toMel(hertz);
        }

        @Override
        double back(double value) {
            return MelFilterBank.toHertz(value);
        }
    };

    abstract double of(double hertz);

    abstract double back(double value);

    /**
     * The height of a frequency, 0 at 0 Hz, 1 at the top.
     *
     * @param top of the plot, in Hz
     */
    public double height(double hertz, double top) {
        return of(hertz) / of(top);
    }

    /** The frequency at a height of 0 to 1, in Hz. */
    public double hertz(double height, double top) {
        return back(height * of(top));
    }
}
