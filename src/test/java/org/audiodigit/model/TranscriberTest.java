package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.audio.label.Transcript;
import org.audiodigit.audio.wav.WavFile;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.signal.Utterance;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.SyntheticSpeech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriberTest {

    private static final int RATE = 16_000;

    @TempDir private Path folder;
    private final List<Integer> batches = new ArrayList<>();

    /** Labels utterances by their number, and counts them. */
    private List<RecognisedWord> count(List<Utterance> utterances) {
        batches.add(utterances.size());
        Prediction certain = new Prediction(List.of("a"), new float[] {1});
        List<RecognisedWord> words = new ArrayList<>();
        for (Utterance utterance : utterances) {
            words.add(
                    new RecognisedWord(
                            utterance.startSeconds(), utterance.endSeconds(), certain, true));
        }
        return words;
    }

    private Transcript transcribe(Waveform sound) throws IOException, InterruptedException {
        Path file = folder.resolve("a.wav");
        WavWriter.write(file, sound);
        try (WavFile recording = WavFile.open(file)) {
            return new Transcriber(this::count).transcribe(recording);
        }
    }

    @Test
    void everyWordIsFoundAndRecognisedInBatches() throws Exception {
        Waveform sound = SyntheticSpeech.words(150);

        Transcript transcript = transcribe(sound);

        assertThat(transcript.words()).hasSize(150);
        assertThat(transcript.seconds()).isEqualTo(sound.seconds());
        assertThat(batches).containsExactly(64, 64, 22);
    }

    @Test
    void aRecordingInMemoryHasTheSameWordsAsItsFile() throws Exception {
        Waveform sound = SyntheticSpeech.words(5);

        assertThat(new Transcriber(this::count).transcribe(sound, fraction -> {}))
                .isEqualTo(transcribe(sound));
    }

    @Test
    void theProgressIsReported() throws Exception {
        Path file = folder.resolve("a.wav");
        WavWriter.write(file, SyntheticSpeech.words(10));
        List<Double> fractions = new ArrayList<>();
        try (WavFile recording = WavFile.open(file)) {
            new Transcriber(this::count).transcribe(recording, fractions::add);
        }
        assertThat(fractions).isSorted().endsWith(1.0).hasSizeGreaterThan(2);
    }

    @Test
    void theWordsSoFarAreReportedAfterEachBatch() throws Exception {
        Path file = folder.resolve("a.wav");
        WavWriter.write(file, SyntheticSpeech.words(150));
        List<List<TranscribedWord>> found = new ArrayList<>();
        Transcript transcript;
        try (WavFile recording = WavFile.open(file)) {
            Transcriber.Listener listener =
                    new Transcriber.Listener() {
                        @Override
                        public void progress(double fraction) {}

                        @Override
                        public void found(List<TranscribedWord> words) {
                            found.add(words);
                        }
                    };
            transcript = new Transcriber(this::count).transcribe(recording, listener);
        }
        assertThat(found)
                .containsExactly(
                        transcript.words().subList(0, 64), transcript.words().subList(0, 128));
    }

    @Test
    void aWordThatFillsAShortRecordingIsFound() throws Exception {
        Waveform word = Sounds.scaled(Sounds.vowel(150, RATE / 2, RATE), 0.02f);

        assertThat(transcribe(word).words()).containsExactly(TranscribedWord.given(0, 0.5, "a"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500, 16_000, 160_000})
    void silenceHasNoWords(int samples) throws Exception {
        Transcript transcript = transcribe(new Waveform(new float[samples], RATE));

        assertThat(transcript.words()).isEmpty();
        assertThat(transcript.seconds()).isEqualTo(samples / (double) RATE);
    }

    @Test
    void tooShortSoundsAreNoWords() throws Exception {
        assertThat(transcribe(Sounds.sine(500, 0.5, RATE / 20, RATE)).words()).isEmpty();
    }

    @Test
    void minutesWithoutAPauseAreRecognisedInPieces() throws Exception {
        Waveform sound = Sounds.noise(0.001, 130 * RATE, RATE, 1);
        Waveform syllable = Sounds.vowel(150, RATE / 4, RATE);
        for (int at = RATE; at < 121 * RATE; at += RATE * 3 / 10) {
            sound = mixInPlace(sound, syllable, at);
        }

        List<TranscribedWord> words = transcribe(sound).words();

        assertThat(words).hasSizeGreaterThan(10);
        assertThat(words).allMatch(word -> word.seconds() < 10.5);
        assertThat(words.stream().mapToDouble(TranscribedWord::seconds).sum()).isGreaterThan(100);
    }

    private static Waveform mixInPlace(Waveform base, Waveform over, int at) {
        for (int i = 0; i < over.length(); i++) {
            base.samples()[at + i] += over.samples()[i];
        }
        return base;
    }

    @Test
    void aThreadCanBeInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> transcribeSilence()).isInstanceOf(InterruptedException.class);
        } finally {
            assertThat(Thread.interrupted()).isFalse();
        }
    }

    private void transcribeSilence() throws IOException, InterruptedException {
        Path file = folder.resolve("a.wav");
        boolean interrupted = Thread.interrupted();
        WavWriter.write(file, SyntheticSpeech.silence(2));
        try (WavFile recording = WavFile.open(file)) {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            new Transcriber(this::count).transcribe(recording);
        }
    }
}
