package org.audiodigit.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechEndpointerTest {

    private static final int RATE = 16_000;
    private static final int MILLI = RATE / 1000;
    private static final int TOLERANCE = 30 * MILLI; // frames that contain an edge

    @ParameterizedTest
    @ValueSource(ints = {8000, 16_000, 44_100, 48_000})
    void detectsWordInNoise(int rate) {
        Waveform noise = Sounds.noise(0.003, 3 * rate, rate, 1);
        Waveform word = Sounds.sine(440, 0.3, rate / 2, rate);

        List<Span> spans = EndpointerEvents.spans(Sounds.mix(noise, word, rate));
        assertThat(spans).hasSize(1);
        assertThat(spans.get(0).start()).isCloseTo(rate, within(rate * 3 / 100));
        assertThat(spans.get(0).end()).isCloseTo(rate * 3 / 2, within(rate * 3 / 100));
    }

    @Test
    void reportsStartDuringSpeechAndEndSoonAfterIt() {
        Waveform sound = Sounds.mix(room(0.002, 3000), tone(0.2, 400), 1000 * MILLI);
        SpeechEndpointer endpointer = new SpeechEndpointer(RATE);
        int started = 0;
        int ended = 0;
        for (int ms = 0; ms < 3000; ms += 10) {
            boolean before = endpointer.isSpeaking();
            endpointer.feed(Arrays.copyOfRange(sound.samples(), ms * MILLI, (ms + 10) * MILLI));
            if (!before && endpointer.isSpeaking()) {
                started = ms + 10;
            } else if (before && !endpointer.isSpeaking()) {
                ended = ms + 10;
            }
        }

        assertThat(started).isBetween(1080, 1110);
        assertThat(ended).isBetween(1680, 1720);
    }

    @Test
    void utteranceIncludesTheSoundBeforeTheSpeech() {
        Waveform sound = Sounds.mix(room(0.002, 3000), tone(0.2, 400), 1000 * MILLI);

        SpeechEvent.Ended ended = (SpeechEvent.Ended) EndpointerEvents.events(sound).get(1);
        Span span = EndpointerEvents.spans(sound).get(0);
        int from = span.start() - 300 * MILLI;
        int to = from + ended.utterance().length();
        assertThat(to - span.end()).isCloseTo(280 * MILLI, within(10 * MILLI));
        assertThat(ended.utterance().samples())
                .isEqualTo(Arrays.copyOfRange(sound.samples(), from, to));
    }

    @Test
    void utterancesDoNotOverlap() {
        Waveform sound = room(0.002, 4000);
        sound = Sounds.mix(sound, tone(0.2, 300), 1000 * MILLI);
        sound = Sounds.mix(sound, tone(0.2, 300), 1700 * MILLI);

        List<SpeechEvent> events = EndpointerEvents.events(sound);
        assertThat(events).hasSize(4);
        Waveform second = ((SpeechEvent.Ended) events.get(3)).utterance();
        // the pre-roll of the second word is the rest of the pause, 120 ms
        assertThat(second.length()).isCloseTo((120 + 300 + 280) * MILLI, within(2 * TOLERANCE));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 30})
    void ignoresClick(int millis) {
        Waveform click = Sounds.noise(0.3, millis * MILLI, RATE, 3);

        assertThat(EndpointerEvents.events(Sounds.mix(room(0.001, 3000), click, 1000 * MILLI)))
                .isEmpty();
        assertThat(EndpointerEvents.events(Sounds.mix(room(0, 3000), click, 1000 * MILLI)))
                .isEmpty();
    }

    @Test
    void ignoresSeveralClicks() {
        Waveform room = Sounds.noise(0.001, 3 * RATE, RATE, 1);
        Waveform click = Sounds.noise(0.3, (int) (0.03 * RATE), RATE, 2);
        for (double at : new double[] {1, 1.1, 1.2, 1.5, 1.65}) {
            room = Sounds.mix(room, click, (int) (at * RATE));
        }

        assertThat(EndpointerEvents.events(room)).isEmpty();
    }

    @Test
    void detectsWordWithPauseAsOne() {
        Waveform sound = Sounds.mix(room(0.002, 4000), tone(0.2, 250), 1000 * MILLI);

        // "eight" and "six": the closure before the last consonant
        List<Span> spans = EndpointerEvents.spans(Sounds.mix(sound, tone(0.05, 50), 1430 * MILLI));
        assertThat(spans).hasSize(1);
        assertThat(spans.get(0).end()).isCloseTo(1480 * MILLI, within(TOLERANCE));
    }

    @Test
    void detectsSpeechAtTheStart() {
        assertThat(EndpointerEvents.spans(Sounds.mix(room(0.002, 2000), tone(0.2, 400), 0)))
                .hasSize(1);
    }

    @Test
    void ignoresSteadyNoise() {
        assertThat(EndpointerEvents.events(room(0.03, 10_000))).isEmpty();
    }

    @Test
    void adaptsToNewNoise() {
        Waveform fan = Sounds.noise(0.05, 8000 * MILLI, RATE, 4);
        Waveform sound = Sounds.mix(room(0.001, 12_000), fan, 2000 * MILLI);
        sound = Sounds.mix(sound, tone(0.5, 400), 8000 * MILLI);

        List<Span> spans = EndpointerEvents.spans(sound);
        assertThat(spans).hasSize(2); // the start of the fan, and the word in its noise
        assertThat(spans.get(1).start()).isCloseTo(8000 * MILLI, within(TOLERANCE));
        assertThat(spans.get(1).end()).isCloseTo(8400 * MILLI, within(TOLERANCE));
    }

    @Test
    void ignoresConstantOffset() {
        Waveform sound = Sounds.mix(room(0.001, 3000), tone(0.05, 300), 1000 * MILLI);
        for (int i = 0; i < sound.length(); i++) {
            sound.samples()[i] += 0.4f;
        }

        assertThat(EndpointerEvents.spans(sound)).hasSize(1);
    }

    @Test
    void limitsTheLengthOfAnUtterance() {
        List<SpeechEvent> events =
                EndpointerEvents.events(
                        Sounds.mix(room(0.001, 9000), tone(0.2, 7000), 1000 * MILLI));

        Waveform first = ((SpeechEvent.Ended) events.get(1)).utterance();
        assertThat(first.seconds()).isLessThanOrEqualTo(3.35);
    }

    @Test
    void finishEndsTheWord() {
        SpeechEndpointer endpointer = new SpeechEndpointer(RATE);
        endpointer.feed(Sounds.mix(room(0.001, 1300), tone(0.2, 300), 1000 * MILLI).samples());

        assertThat(endpointer.isSpeaking()).isTrue();
        List<SpeechEvent> events = endpointer.finish();
        assertThat(events).hasSize(1);
        assertThat(((SpeechEvent.Ended) events.get(0)).utterance().length())
                .isCloseTo(600 * MILLI, within(TOLERANCE));
        assertThat(endpointer.finish()).isEmpty();
    }

    @Test
    void resultIsIndependentOfTheBlockSize() {
        Waveform sound = Sounds.mix(room(0.002, 3000), tone(0.2, 400), 1000 * MILLI);
        List<SpeechEvent> atOnce = new SpeechEndpointer(RATE).feed(sound.samples());

        List<SpeechEvent> inBlocks = EndpointerEvents.events(sound);
        assertThat(atOnce).hasSize(2);
        assertThat(atOnce.get(0)).isEqualTo(inBlocks.get(0));
        assertThat(((SpeechEvent.Ended) atOnce.get(1)).utterance().samples())
                .isEqualTo(((SpeechEvent.Ended) inBlocks.get(1)).utterance().samples());
    }

    private static Waveform room(double rms, int millis) {
        return Sounds.noise(rms, millis * MILLI, RATE, 2);
    }

    private static Waveform tone(double amplitude, int millis) {
        return Sounds.sine(300, amplitude, millis * MILLI, RATE);
    }
}
