package org.audiodigit.app.capture;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.audiodigit.signal.Waveform;

/** The minimum and maximum sample of every 10 ms of the last three seconds of a capture. */
final class LiveWaveform {

    static final int COLUMNS = 300;

    private static final double COLUMN_SECONDS = 0.01;

    private final float[] minima = new float[COLUMNS];
    private final float[] maxima = new float[COLUMNS];
    private final ReadOnlyLongWrapper written = new ReadOnlyLongWrapper();
    private int samplesInColumn;
    private float minimum;
    private float maximum;

    void clear() {
        samplesInColumn = 0;
        written.set(0);
    }

    void add(Waveform block) {
        int perColumn = (int) Math.max(1, Math.round(COLUMN_SECONDS * block.sampleRate()));
        long columns = written.get();
        for (float sample : block.samples()) {
            minimum = samplesInColumn == 0 ? sample : Math.min(minimum, sample);
            maximum = samplesInColumn == 0 ? sample : Math.max(maximum, sample);
            if (++samplesInColumn >= perColumn) {
                int index = (int) (columns++ % COLUMNS);
                minima[index] = minimum;
                maxima[index] = maximum;
                samplesInColumn = 0;
            }
        }
        written.set(columns);
    }

    /** Number of columns written since the last {@link #clear}. */
    ReadOnlyLongProperty writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /** Number of columns to draw, at most {@link #COLUMNS}. */
    int visible() {
        return (int) Math.min(written.get(), COLUMNS);
    }

    /**
     * @param column 0 for the oldest visible one
     */
    float minimum(int column) {
        return minima[index(column)];
    }

    /**
     * @param column 0 for the oldest visible one
     */
    float maximum(int column) {
        return maxima[index(column)];
    }

    private int index(int column) {
        return (int) ((written.get() - visible() + column) % COLUMNS);
    }
}
