package org.audiodigit.training.features;

import java.util.Arrays;
import java.util.Map;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.signal.Waveform;

/** A front end of a few values, each a multiple of the first sample. */
record Tables(String name, int rows, int columns, float factor) implements FrontEnd {

    static Tables small() {
        return new Tables("tables", 3, 4, 1);
    }

    Tables times(float other) {
        return new Tables(name, rows, columns, other);
    }

    static float[] of(float value) {
        float[] tensor = new float[12];
        for (int i = 0; i < tensor.length; i++) {
            tensor[i] = value + i;
        }
        return tensor;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public int sampleRate() {
        return 8000;
    }

    @Override
    public float[] apply(Waveform waveform) {
        float[] tensor = new float[rows * columns];
        Arrays.fill(tensor, factor * waveform.samples()[0]);
        return tensor;
    }
}
