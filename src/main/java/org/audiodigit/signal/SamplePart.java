package org.audiodigit.signal;

import java.io.IOException;

/**
 * A range of a recording as a recording of its own.
 *
 * @param from index of the first sample in {@code whole}
 * @param to index after the last sample
 */
public record SamplePart(SampleSource whole, int from, int to) implements SampleSource {

    public SamplePart {
        if (from < 0 || to < from || to > whole.length()) {
            throw new IllegalArgumentException("invalid range from " + from + " to " + to);
        }
    }

    @Override
    public int sampleRate() {
        return whole.sampleRate();
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public Reader open() throws IOException {
        Reader reader = whole.open();
        return new Reader() {
            @Override
            public void read(int start, float[] to, int at, int end) throws IOException {
                reader.read(from + start, to, at, end);
            }

            @Override
            public void close() throws IOException {
                reader.close();
            }
        };
    }
}
