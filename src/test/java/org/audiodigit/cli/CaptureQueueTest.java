package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.audiodigit.audio.device.Level;
import org.audiodigit.audio.device.MicrophoneListener.Quality;
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
    void eventsAreQueuedInTheirOrder() throws Exception {
        Waveform sound = SyntheticSpeech.unfinished();
        capture.opened(SyntheticSpeech.RATE);
        capture.block(sound, Level.of(sound));
        capture.quality(Quality.CLIPPING);
        capture.failed("The device is busy.");
        capture.ended();

        assertThat(queue.next()).isEqualTo(new Event.Opened(SyntheticSpeech.RATE));
        assertThat(queue.next()).isEqualTo(new Event.QualityChanged(Quality.CLIPPING));
        assertThat(queue.next()).isEqualTo(new Event.Failed("The device is busy."));
        assertThat(queue.next()).isInstanceOf(Event.Word.class);
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
