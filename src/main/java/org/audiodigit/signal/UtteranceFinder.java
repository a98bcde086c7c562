package org.audiodigit.signal;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the utterances in a recording that is read block by block. Memory does not depend on the
 * length of the recording. Not thread-safe.
 */
public final class UtteranceFinder {

    private final SpeechEndpointer endpointer;
    private long started;
    private long lastEnd;

    /**
     * @param endpointer a new one; decides which pauses separate utterances
     */
    public UtteranceFinder(SpeechEndpointer endpointer) {
        this.endpointer = endpointer;
    }

    /** Processes the next samples and returns the utterances that end in them. */
    public List<Utterance> feed(float[] block) {
        return utterances(endpointer.feed(block));
    }

    /** Ends the recording and returns the utterance that ends with it, if any. */
    public List<Utterance> finish() {
        return utterances(endpointer.finish());
    }

    private List<Utterance> utterances(List<SpeechEvent> events) {
        List<Utterance> found = new ArrayList<>();
        for (SpeechEvent event : events) {
            if (event instanceof SpeechEvent.Started start) {
                // the first frame after speech that was cut by its length overlaps it
                started = Math.max(start.sample(), lastEnd);
            } else if (event instanceof SpeechEvent.Ended end) {
                found.add(new Utterance(end.utterance(), end.offset(), started, end.sample()));
                lastEnd = end.sample();
            }
        }
        return found;
    }
}
