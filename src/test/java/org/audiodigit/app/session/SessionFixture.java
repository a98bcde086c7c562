package org.audiodigit.app.session;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.audiodigit.app.capture.InputViewModel;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.take.PromptSequence.Prompt;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.FakeAudioInput;
import org.audiodigit.testing.HeldTasks;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.TestContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The page with a simulated microphone and without a model. */
abstract class SessionFixture {

    static final int RATE = 8000;

    @TempDir Path home;
    HeldTasks tasks;
    TestContext test;
    FakeAudioInput input;
    SessionViewModel model;

    @BeforeEach
    void enter() {
        tasks = new HeldTasks();
        test = TestContext.with(tasks, home.resolve("models"));
        input = new FakeAudioInput();
        model = newModel();
    }

    /** The page after the program was started again with the same settings. */
    SessionViewModel newModel() {
        RoomContext context = test.context();
        InputViewModel inputs = new InputViewModel(input, context.tasks(), context.settings());
        inputs.refresh();
        Clock clock = Clock.fixed(Instant.parse("2026-11-29T10:15:30Z"), ZoneOffset.UTC);
        return new SessionViewModel(context, input, inputs, home, clock);
    }

    Path folder() {
        return home.resolve("data");
    }

    /** Opens the page and goes to the details of speaker 01. */
    void goToSpeaker() {
        model.open();
        model.setup().folderProperty().set(folder().toString());
        model.next();
    }

    /** Opens the page and goes to the prompts of speaker 01. */
    void begin(String words, int takes) {
        model.setup().wordsProperty().set(words);
        model.setup().takesProperty().set("" + takes);
        goToSpeaker();
        model.next();
    }

    static Waveform word(double seconds, double amplitude) {
        int length = (int) (seconds * RATE);
        Waveform room = Sounds.noise(0.003, length + RATE / 2, RATE, 3);
        return Sounds.mix(room, Sounds.sine(700, amplitude, length, RATE), RATE / 4);
    }

    void say(Waveform word) {
        input.word = word;
        input.feed(0.9f, 0);
    }

    /** Starts to listen and says good words to the next prompts. */
    void record(int count) {
        model.takes().toggleListening();
        for (int i = 0; i < count; i++) {
            say(word(0.3, 0.3));
        }
    }

    Prompt prompt() {
        return model.takes().promptProperty().get().orElseThrow();
    }

    String problem() {
        return model.problems().lineProperty().get();
    }
}
