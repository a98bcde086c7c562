package org.audiodigit.app.voice;

import java.nio.file.Path;
import org.audiodigit.app.capture.InputViewModel;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.take.PromptSequence.Prompt;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.FakeAudioInput;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.TrainedTones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The page with a simulated microphone; {@link #open} chooses a model and opens it. */
abstract class VoiceFixture {

    static final int RATE = 8000;
    static final double[] HERTZ = {350, 700, 1300, 2300};
    static final int WORDS = Voices.ROUNDS * ToneDataset.LABELS;

    @RegisterExtension static final TrainedTones TONES = TrainedTones.weak();

    @TempDir Path home;
    TestContext test;
    FakeAudioInput input;
    InputViewModel inputs;
    VoiceViewModel model;

    @BeforeEach
    void enter() {
        test = TestContext.withoutWindow(home.resolve("models"));
        input = new FakeAudioInput();
        RoomContext context = test.context();
        inputs = new InputViewModel(input, context.tasks(), context.settings());
        inputs.refresh();
        VoiceLocations locations = new VoiceLocations(home.resolve("voices"), TONES::data);
        model = new VoiceViewModel(context, input, inputs, locations);
    }

    @AfterEach
    void leave() {
        test.context().workspace().model().activeProperty().get().ifPresent(m -> m.model().close());
    }

    void open() {
        test.context().workspace().model().use(TONES.model());
        model.open();
    }

    static Waveform word(double hertz, double seconds, double amplitude) {
        int length = (int) (seconds * RATE);
        Waveform room = Sounds.noise(0.01, length + RATE / 2, RATE, 3);
        return Sounds.mix(room, Sounds.sine(hertz, amplitude, length, RATE), RATE / 4);
    }

    void say(Waveform word) {
        input.word = word;
        input.feed(0.9f, 0);
    }

    /** Says the words that are prompted. */
    void say(int count) {
        for (int i = 0; i < count; i++) {
            say(word(HERTZ[Integer.parseInt(prompt().label())], 0.25, 0.3));
        }
    }

    Path take(String name) {
        return home.resolve("voices").resolve("me").resolve(name);
    }

    Prompt prompt() {
        return model.takes().promptProperty().get().orElseThrow();
    }

    String problem() {
        return model.problems().lineProperty().get();
    }
}
