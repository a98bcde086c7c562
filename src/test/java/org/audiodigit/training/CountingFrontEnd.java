package org.audiodigit.training;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.Waveform;

/** Counts its calls; each tensor takes 24 bytes. */
final class CountingFrontEnd implements FrontEnd {

    static final int BYTES = 24;

    private final AtomicInteger calls = new AtomicInteger();

    int calls() {
        return calls.get();
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
    public double rowSeconds() {
        return 1;
    }

    @Override
    public double frequency(int column) {
        return column;
    }

    @Override
    public Analysis analyse(Waveform waveform) {
        calls.incrementAndGet();
        return new Analysis(new float[rows() * columns()], new Span(0, waveform.length()), 0);
    }
}
