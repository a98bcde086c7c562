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
import org.audiodigit.cli.CaptureEvent.Failed;
import org.audiodigit.cli.CaptureEvent.Judged;
import org.audiodigit.cli.CaptureEvent.Opened;
import org.audiodigit.cli.CaptureEvent.Over;
import org.audiodigit.cli.CaptureEvent.Spoken;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.SyntheticSpeech;
import org.junit.jupiter.api.Test;

class CaptureQueueTest {

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final CaptureQueue hearing =
            new CaptureQueue(LevelLine.on(new PrintStream(terminal, true)));

    @Test
    void aWordIsToldWithItsLengthAndTheTimeAtWhichItBegan() throws Exception {
        Waveform room = SyntheticSpeech.words(1);
        hearing.opened(SyntheticSpeech.RATE);
        hearing.heard(room, Level.of(room));

        assertThat(hearing.next()).isEqualTo(new Opened(SyntheticSpeech.RATE));
        SpokenWord word = ((Spoken) hearing.next()).word();
        assertThat(word.length().toMillis()).isCloseTo(400L, within(40L));
        // all of the room was heard at once, so the word began so long ago
        double ago = Duration.between(word.began(), Instant.now()).toMillis() / 1e3;
        assertThat(ago).isCloseTo(room.seconds() - SyntheticSpeech.FIRST_SECONDS, within(0.1));
        double soundSeconds = word.sound().seconds();
        assertThat(soundSeconds).isBetween(0.3 + SyntheticSpeech.WORD_SECONDS + 0.25, 1.1);
    }

    @Test
    void aWordThatTheEndCutsOffIsTold() throws Exception {
        Waveform room = SyntheticSpeech.unfinished();
        hearing.opened(SyntheticSpeech.RATE);
        hearing.heard(room, Level.of(room));
        hearing.ended();

        assertThat(hearing.next()).isInstanceOf(Opened.class);
        assertThat(hearing.next()).isInstanceOf(Spoken.class);
        assertThat(hearing.next()).isEqualTo(new Over());
    }

    @Test
    void aDeviceThatNeverOpenedEndsWithItsReason() throws Exception {
        hearing.quality(Quality.CLIPPING);
        hearing.failed("It is taken.");
        hearing.ended();

        assertThat(hearing.next()).isEqualTo(new Judged(Quality.CLIPPING));
        assertThat(hearing.next()).isEqualTo(new Failed("It is taken."));
        assertThat(hearing.next()).isEqualTo(new Over());
    }

    @Test
    void theTerminalShowsHowLoudItIsOnOneLineThatCanBeErased() {
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
