package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.MicrophoneListener.Quality;
import org.audiodigit.audio.device.SpokenWord;
import org.audiodigit.testing.SyntheticSpeech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ListenLoopTest {

    private final FakeSound sound = new FakeSound();
    private final List<String> events = new ArrayList<>();
    private int limit = Integer.MAX_VALUE;
    private final ListenLoop.Listener listener =
            new ListenLoop.Listener() {
                @Override
                public void opened(AudioDevice device, int sampleRate) {
                    events.add(device.name() + " at " + sampleRate);
                }

                @Override
                public boolean word(SpokenWord word) {
                    events.add("word");
                    return events.stream().filter("word"::equals).count() < limit;
                }

                @Override
                public void quality(Quality quality) {
                    events.add(quality.name());
                }

                @Override
                public void disconnected(AudioDevice device) {
                    events.add("disconnected");
                    if (limit == 0) {
                        loop().stop();
                    }
                }
            };
    private ListenLoop loop;

    private ListenLoop loop() {
        if (loop == null) {
            loop = new ListenLoop(sound, sound, LevelLine.onTerminal(), listener);
        }
        return loop;
    }

    @Test
    void everyWordIsReportedUntilTheListenerStops() throws Exception {
        sound.then(SyntheticSpeech.words(3));
        limit = 2;

        loop().run(FakeSound.DESK);

        assertThat(events).startsWith("Desk microphone at 8000", "word", "word");
    }

    @Test
    void aMicrophoneThatCannotBeOpenedFails() {
        sound.then(SyntheticSpeech.nothing(), "It is taken.");

        assertThatThrownBy(() -> loop().run(FakeSound.DESK))
                .isInstanceOf(IOException.class)
                .hasMessage("It is taken.");
    }

    @Test
    void aDisconnectedMicrophoneIsReconnected() throws Exception {
        sound.then(SyntheticSpeech.words(1), "It stopped.");
        sound.then(SyntheticSpeech.nothing(), "It is not there any more.");
        sound.then(SyntheticSpeech.words(1));
        limit = 2;

        loop().run(FakeSound.HEADSET);

        assertThat(events)
                .containsExactly(
                        "Headset microphone at 8000",
                        "word",
                        "disconnected",
                        "Headset microphone at 8000",
                        "word");
    }

    @Test
    void reconnectingCanBeStopped() throws Exception {
        sound.inputs = List.of(FakeSound.DESK);
        sound.then(SyntheticSpeech.words(0), "It stopped.");
        limit = 0;

        loop().run(FakeSound.HEADSET);

        assertThat(events).containsExactly("Headset microphone at 8000", "disconnected");
    }

    @Test
    void anUnfinishedWordIsReportedWhenTheLoopStops() throws Exception {
        sound.then(SyntheticSpeech.unfinished());
        Thread stopper =
                new Thread(
                        () -> {
                            sound.awaitDelivered();
                            loop.stop();
                        });
        loop();
        stopper.start();

        loop.run(FakeSound.DESK);

        assertThat(events).containsExactly("Desk microphone at 8000", "word");
    }
}
