package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.audiodigit.audio.device.Level;
import org.audiodigit.audio.device.MicrophoneListener.Quality;
import org.audiodigit.audio.device.SpokenWord;
import org.audiodigit.audio.device.WordCapture;
import org.audiodigit.cli.CaptureQueue.Event;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.SyntheticSpeech;
import org.junit.jupiter.api.Test;

class CaptureQueueTest {

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final CaptureQueue queue =
            new CaptureQueue(LevelLine.on(new PrintStream(terminal, true)));
    private final WordCapture capture = new WordCapture(queue);

    @Test
    void aWordIsReportedWithItsLengthAndStart() throws Exception {
        Waveform room = SyntheticSpeech.words(1);
        capture.opened(SyntheticSpeech.RATE);
        capture.block(room, Level.of(room));

        assertThat(queue.next()).isEqualTo(new Event.Opened(SyntheticSpeech.RATE));
        SpokenWord word = ((Event.Word) queue.next()).word();
        assertThat(word.length().toMillis()).isCloseTo(400L, within(40L));
        // the whole sound was delivered at once, so the start lies this far in the past
        double ago = Duration.between(word.start(), Instant.now()).toMillis() / 1e3;
        assertThat(ago).isCloseTo(room.seconds() - SyntheticSpeech.FIRST_SECONDS, within(0.1));
        double soundSeconds = word.sound().seconds();
        assertThat(soundSeconds).isBetween(0.3 + SyntheticSpeech.WORD_SECONDS + 0.25, 1.1);
    }

    @Test
    void aWordThatTheEndCutsOffIsReported() throws Exception {
        Waveform room = SyntheticSpeech.unfinished();
        capture.opened(SyntheticSpeech.RATE);
        capture.block(room, Level.of(room));
        capture.ended();

        assertThat(queue.next()).isInstanceOf(Event.Opened.class);
        assertThat(queue.next()).isInstanceOf(Event.Word.class);
        assertThat(queue.next()).isEqualTo(new Event.Ended());
    }

    @Test
    void aDeviceThatCannotBeOpenedEndsWithItsReason() throws Exception {
        capture.quality(Quality.CLIPPING);
        capture.failed("It is taken.");
        capture.ended();

        assertThat(queue.next()).isEqualTo(new Event.QualityChanged(Quality.CLIPPING));
        assertThat(queue.next()).isEqualTo(new Event.Failed("It is taken."));
        assertThat(queue.next()).isEqualTo(new Event.Ended());
    }

    @Test
    void theLevelIsShownOnOneLineThatCanBeErased() {
        LevelLine line = LevelLine.on(new PrintStream(terminal, true));
        line.show(1.2, new Level(-30, -40));
        line.show(1.22, new Level(-10, -40));
        line.erase();
        line.erase();

        String shown = terminal.toString(StandardCharsets.UTF_8);
        assertThat(shown)
                .isEqualTo(
                        "\r\u001B[K   1.2 s  "
                                + "#".repeat(20)
                                + "-".repeat(20)
                                + "  -30 dB\r\u001B[K");
    }
}
