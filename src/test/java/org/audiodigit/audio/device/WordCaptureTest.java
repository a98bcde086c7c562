package org.audiodigit.audio.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.audio.device.MicrophoneListener.Quality;
import org.audiodigit.signal.Utterance;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.SyntheticSpeech;
import org.junit.jupiter.api.Test;

class WordCaptureTest {

    private final List<String> events = new ArrayList<>();
    private final List<SpokenWord> words = new ArrayList<>();
    private final WordCapture capture =
            new WordCapture(
                    new WordCapture.Listener() {
                        @Override
                        public void opened(int sampleRate) {
                            events.add("opened at " + sampleRate);
                        }

                        @Override
                        public void block(Waveform block, Level level, boolean speaking) {
                            events.add(speaking ? "speech" : "no speech");
                        }

                        @Override
                        public void word(SpokenWord word) {
                            events.add("word");
                            words.add(word);
                        }

                        @Override
                        public void quality(Quality quality) {
                            events.add(quality.name());
                        }

                        @Override
                        public void failed(String sentence) {
                            events.add(sentence);
                        }

                        @Override
                        public void ended() {
                            events.add("ended");
                        }
                    });

    private void deliver(Waveform sound) {
        capture.opened(SyntheticSpeech.RATE);
        capture.block(sound, Level.of(sound));
    }

    @Test
    void reportsWordWithItsLengthAndStart() {
        Waveform sound = SyntheticSpeech.words(1);
        deliver(sound);

        assertThat(events).containsExactly("opened at 8000", "no speech", "word");
        SpokenWord word = words.get(0);
        assertThat(word.complete()).isTrue();
        assertThat(word.length().toMillis()).isCloseTo(400L, within(40L));
        // the whole sound was delivered at once, so the start lies this far in the past
        double ago = Duration.between(word.start(), Instant.now()).toMillis() / 1e3;
        assertThat(ago).isCloseTo(sound.seconds() - SyntheticSpeech.FIRST_SECONDS, within(0.1));
        assertThat(word.sound().seconds())
                .isBetween(0.3 + SyntheticSpeech.WORD_SECONDS + 0.25, 1.1);
    }

    @Test
    void aWordThatBeginsWithTheCaptureHasNoSoundBeforeIt() {
        Waveform sound = SyntheticSpeech.words(1);
        int skipped = (int) ((SyntheticSpeech.FIRST_SECONDS - 0.1) * SyntheticSpeech.RATE);
        float[] late = Arrays.copyOfRange(sound.samples(), skipped, sound.length());
        deliver(new Waveform(late, SyntheticSpeech.RATE));

        Utterance word = words.get(0).utterance();
        assertThat(word.offset()).isZero();
        assertThat(word.startSeconds()).isCloseTo(0.1, within(0.05));
        assertThat(word.endSeconds()).isCloseTo(0.1 + SyntheticSpeech.WORD_SECONDS, within(0.06));
    }

    @Test
    void reportsWordCutOffByTheEndAsIncomplete() {
        deliver(SyntheticSpeech.unfinished());
        capture.ended();

        assertThat(events).containsExactly("opened at 8000", "speech", "word", "ended");
        assertThat(words.get(0).complete()).isFalse();
    }

    @Test
    void reportsDeviceThatCannotBeOpened() {
        capture.failed("The device is busy.");
        capture.ended();

        assertThat(events).containsExactly("The device is busy.", "ended");
    }

    @Test
    void givesAdviceUnlessTheLevelIsGood() {
        for (Quality quality : Quality.values()) {
            assertThat(quality.advice().isEmpty()).isEqualTo(quality == Quality.GOOD);
        }
    }
}
