package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.MicrophoneListener.Quality;
import org.audiodigit.testing.SyntheticSpeech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ListenLoopTest {

    private final FakeSound sound = new FakeSound();
    private final List<String> told = new ArrayList<>();
    private int enough = Integer.MAX_VALUE;
    private final ListenLoop.Listener listener =
            new ListenLoop.Listener() {
                @Override
                public void opened(AudioDevice device, int sampleRate) {
                    told.add(device.name() + " at " + sampleRate);
                }

                @Override
                public boolean spoken(SpokenWord word) {
                    told.add("word");
                    return told.stream().filter("word"::equals).count() < enough;
                }

                @Override
                public void judged(Quality quality) {
                    told.add(quality.name());
                }

                @Override
                public void gone(AudioDevice device) {
                    told.add("gone");
                    if (enough == 0) {
                        listening().stop();
                    }
                }
            };
    private ListenLoop listening;

    private ListenLoop listening() {
        if (listening == null) {
            listening = new ListenLoop(sound, sound, LevelLine.onTerminal(), listener);
        }
        return listening;
    }

    @Test
    void everyWordIsToldUntilThereAreEnough() throws Exception {
        sound.then(SyntheticSpeech.words(3));
        enough = 2;

        listening().run(FakeSound.DESK);

        assertThat(told).startsWith("Desk microphone at 8000", "word", "word");
    }

    @Test
    void aMicrophoneThatCannotBeHeardIsNotWaitedFor() {
        sound.then(SyntheticSpeech.nothing(), "It is taken.");

        assertThatThrownBy(() -> listening().run(FakeSound.DESK))
                .isInstanceOf(IOException.class)
                .hasMessage("It is taken.");
    }

    @Test
    void aMicrophoneThatGoesAwayIsWaitedForAndHeardAgain() throws Exception {
        sound.then(SyntheticSpeech.words(1), "It stopped.");
        sound.then(SyntheticSpeech.nothing(), "It is not there any more.");
        sound.then(SyntheticSpeech.words(1));
        enough = 2;

        listening().run(FakeSound.HEADSET);

        assertThat(told)
                .containsExactly(
                        "Headset microphone at 8000",
                        "word",
                        "gone",
                        "Headset microphone at 8000",
                        "word");
    }

    @Test
    void waitingForAMicrophoneCanBeStopped() throws Exception {
        sound.inputs = List.of(FakeSound.DESK);
        sound.then(SyntheticSpeech.words(0), "It stopped.");
        enough = 0;

        listening().run(FakeSound.HEADSET);

        assertThat(told).containsExactly("Headset microphone at 8000", "gone");
    }

    @Test
    void whatIsBeingSpokenWhenItIsStoppedIsTold() throws Exception {
        sound.then(SyntheticSpeech.unfinished());
        Thread stopper =
                new Thread(
                        () -> {
                            sound.awaitSaid();
                            listening.stop();
                        });
        listening();
        stopper.start();

        listening.run(FakeSound.DESK);

        assertThat(told).containsExactly("Desk microphone at 8000", "word");
    }
}
