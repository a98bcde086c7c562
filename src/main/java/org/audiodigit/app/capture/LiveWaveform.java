package org.audiodigit.app.capture;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.audiodigit.signal.Waveform;

/** The last three seconds of what is being heard, as lowest and highest sample of every 10 ms. */
final class LiveWaveform {

    static final int COLUMNS = 300;

    private static final double COLUMN_SECONDS = 0.01;

    private final float[] lowest = new float[COLUMNS];
    private final float[] highest = new float[COLUMNS];
    private final ReadOnlyLongWrapper written = new ReadOnlyLongWrapper();
    private int inColumn;
    private float low;
    private float high;

    void clear() {
        inColumn = 0;
        written.set(0);
    }

    void add(Waveform block) {
        int perColumn = (int) Math.max(1, Math.round(COLUMN_SECONDS * block.sampleRate()));
        long columns = written.get();
        for (float sample : block.samples()) {
            low = inColumn == 0 ? sample : Math.min(low, sample);
            high = inColumn == 0 ? sample : Math.max(high, sample);
            if (++inColumn >= perColumn) {
                int at = (int) (columns++ % COLUMNS);
                lowest[at] = low;
                highest[at] = high;
                inColumn = 0;
            }
        }
        written.set(columns);
    }

    /** Columns written since the last {@link #clear}; grows while something is heard. */
    ReadOnlyLongProperty writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /** How many columns there are to be seen, {@link #COLUMNS} at most. */
    int visible() {
        return (int) Math.min(written.get(), COLUMNS);
    }

    /**
     * @param column 0 for the oldest that is visible
     */
    float lowest(int column) {
        return lowest[place(column)];
    }

    /**
     * @param column 0 for the oldest that is visible
     */
    float highest(int column) {
        return highest[place(column)];
    }

    private int place(int column) {
        return (int) ((written.get() - visible() + column) % COLUMNS);
    }
}
