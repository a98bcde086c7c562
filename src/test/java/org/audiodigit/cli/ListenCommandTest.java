package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.dataset.BundledRecordings;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.SpeechTrimmer;
import org.audiodigit.signal.Waveform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class ListenCommandTest {

    private static final int[] DIGITS = {4, 7, 2};

    /** Bundled digits without pauses, between a second of silence on each side. */
    private static Waveform string() throws Exception {
        Path samples = BundledRecordings.unpackedIn(ProgramFolder.standard());
        float[] joined = new float[0];
        int rate = 0;
        for (int digit : DIGITS) {
            Waveform sound =
                    WavReader.read(samples.resolve("01/%d_01_0.wav".formatted(digit))).waveform();
            rate = sound.sampleRate();
            if (joined.length == 0) {
                joined = new float[rate];
            }
            Span speech = new SpeechTrimmer().find(sound);
            int at = joined.length;
            joined = Arrays.copyOf(joined, at + speech.length());
            System.arraycopy(sound.samples(), speech.start(), joined, at, speech.length());
        }
        return new Waveform(Arrays.copyOf(joined, joined.length + rate), rate);
    }

    private static Console listened(String... options) throws Exception {
        FakeSound sound = new FakeSound().then(string());
        Console console = new Console(sound.devices());
        Object[] arguments = new Object[options.length + 1];
        arguments[0] = "listen";
        System.arraycopy(options, 0, arguments, 1, options.length);
        CompletableFuture<Integer> exitCode =
                CompletableFuture.supplyAsync(() -> console.run(arguments));
        sound.awaitDelivered();
        sound.stop();
        assertThat(exitCode.get()).isZero();
        return console;
    }

    @Test
    void eachWordOfAStringIsALine() throws Exception {
        Console console = listened();

        assertThat(console.out()).hasSize(DIGITS.length);
        assertThat(console.out().get(0)).contains(" s  4 ");
        assertThat(console.out().get(2)).contains(" s  2 ");
        assertThat(console.err().toString()).contains("3 words");
    }

    @Test
    void eachWordOfAStringHasItsTimeAndProbabilities() throws Exception {
        List<JsonObject> words = listened("--json").json();

        assertThat(words)
                .extracting(word -> word.get("label").getAsString())
                .containsExactly("4", "7", "2");
        for (int i = 1; i < words.size(); i++) {
            assertThat(time(words.get(i))).isAfter(time(words.get(i - 1)));
        }
        assertThat(words)
                .allMatch(word -> word.getAsJsonObject("probabilities").size() == 10)
                .allMatch(word -> word.get("seconds").getAsDouble() > 0.1);
    }

    private static Instant time(JsonObject word) {
        return Instant.parse(word.get("time").getAsString());
    }
}
