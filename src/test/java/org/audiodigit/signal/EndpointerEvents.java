package org.audiodigit.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The result of an endpointer for a sound in blocks of 20 ms. */
final class EndpointerEvents {

    private EndpointerEvents() {}

    static List<SpeechEvent> events(Waveform sound) {
        List<SpeechEvent> events = new ArrayList<>();
        SpeechEndpointer endpointer = new SpeechEndpointer(sound.sampleRate());
        int block = sound.sampleRate() / 50;
        for (int at = 0; at < sound.length(); at += block) {
            int end = Math.min(at + block, sound.length());
            events.addAll(endpointer.feed(Arrays.copyOfRange(sound.samples(), at, end)));
        }
        return events;
    }

    /** Ranges of speech, in samples. */
    static List<Span> spans(Waveform sound) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (SpeechEvent event : events(sound)) {
            if (event instanceof SpeechEvent.Started started) {
                start = (int) started.sample();
            } else if (event instanceof SpeechEvent.Ended ended) {
                spans.add(new Span(start, (int) ended.sample()));
            }
        }
        return spans;
    }
}
