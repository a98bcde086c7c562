package org.audiodigit.app.sound.axis;

import org.audiodigit.signal.MelFilterBank;

/** Maps frequencies to heights in a plot. */
public enum FrequencyScale {
    /** Proportional to the frequency. */
    LINEAR {
        @Override
        double fromHertz(double hertz) {
            return hertz;
        }

        @Override
        double toHertz(double value) {
            return value;
        }
    },
    /** Proportional to the perceived pitch. */
    MEL {
        @Override
        double fromHertz(double hertz) {
            return MelFilterBank.toMel(hertz);
        }

        @Override
        double toHertz(double value) {
            return MelFilterBank.toHertz(value);
        }
    };

    abstract double fromHertz(double hertz);

    abstract double toHertz(double value);

    /** Returns the height of a frequency: 0 at the bottom of the range, 1 at its top. */
    public double height(double hertz, FrequencyRange range) {
        double bottom = fromHertz(range.low());
        return (fromHertz(hertz) - bottom) / (fromHertz(range.high()) - bottom);
    }

    /** Returns the frequency, in Hz, at a height of 0 to 1. */
    public double hertz(double height, FrequencyRange range) {
        double bottom = fromHertz(range.low());
        return toHertz(bottom + height * (fromHertz(range.high()) - bottom));
    }
}
