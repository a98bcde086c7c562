package org.audiodigit.training;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.signal.Waveform;

/** A front end that only counts how often it was asked; each tensor takes 24 bytes. */
final class CountingFrontEnd implements FrontEnd {

    static final int BYTES = 24;

    private final AtomicInteger asked = new AtomicInteger();

    int asked() {
        return asked.get();
    }

    @Override
    public String name() {
        return "counting";
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
    public int rows() {
        return 2;
    }

    @Override
    public int columns() {
        return 3;
    }

    @Override
    public float[] apply(Waveform waveform) {
        asked.incrementAndGet();
        return new float[rows() * columns()];
    }
}
