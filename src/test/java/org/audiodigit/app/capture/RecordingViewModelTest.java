package org.audiodigit.app.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.task.SameThreadTasks;
import org.audiodigit.audio.device.MicrophoneListener;
import org.audiodigit.audio.device.MicrophoneListener.Quality;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.FakeEars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordingViewModelTest {

    private final FakeEars ears = new FakeEars();
    private final Settings settings = new Settings(Map.of());
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final ProblemsViewModel problems = new ProblemsViewModel();
    private final InputViewModel inputs = new InputViewModel(ears, tasks, settings);
    private final List<String> from = new ArrayList<>();
    private final List<Waveform> spoken = new ArrayList<>();
    private final RecordingViewModel model =
            new RecordingViewModel(ears, tasks, inputs, problems, this::keep);

    private void keep(String microphone, Waveform sound) {
        from.add(microphone);
        spoken.add(sound);
    }

    @BeforeEach
    void lookForMicrophones() {
        inputs.look();
    }

    @Test
    void aRecordingStopsByItselfWhenTheSpeakerStops() {
        model.toggleRecording();
        assertThat(state()).isEqualTo(State.RECORDING);
        assertThat(ears.maxSeconds).isEqualTo(3);
        ears.feed(0, 0, 0.9f, 0.9f);
        assertThat(state()).isEqualTo(State.RECORDING);
        assertThat(model.speakingProperty().get()).isTrue();

        ears.feed(0);

        assertThat(state()).isEqualTo(State.IDLE);
        assertThat(ears.stops).isEqualTo(1);
        assertThat(from).containsExactly("Desk microphone");
        assertThat(spoken).singleElement().extracting(Waveform::length).isEqualTo(160);
    }

    @Test
    void aRecordingEndsWhenTheMicrophoneEndsItAfterThreeSeconds() {
        model.toggleRecording();
        ears.feed(0.1f, 0.9f);
        ears.end();

        assertThat(state()).isEqualTo(State.IDLE);
        assertThat(spoken).singleElement().extracting(Waveform::length).isEqualTo(2 * 160);
        assertThat(problems.lineProperty().get()).isEmpty();
    }

    @Test
    void threeSecondsInWhichNobodySpokeAreNotJudged() {
        model.toggleRecording();
        ears.feed(0.1f, 0.1f);
        ears.end();

        assertThat(state()).isEqualTo(State.IDLE);
        assertThat(spoken).isEmpty();
        assertThat(problems.lineProperty().get()).startsWith("Nobody spoke in these three seconds");
    }

    @Test
    void theSameKeyStopsIt() {
        model.toggleRecording();
        ears.feed(0.9f);
        model.toggleRecording();

        assertThat(state()).isEqualTo(State.IDLE);
        assertThat(spoken).hasSize(1);
    }

    @Test
    void nothingHeardIsNothingRecognised() {
        model.toggleRecording();
        model.toggleRecording();

        assertThat(state()).isEqualTo(State.IDLE);
        assertThat(spoken).isEmpty();
    }

    @Test
    void levelAndWaveformAreShownWhileItRuns() {
        model.toggleRecording();
        ears.feed(0.5f, -0.25f);

        assertThat(model.levelProperty().get().peak()).isCloseTo(-12.04, within(0.01));
        assertThat(model.secondsProperty().get()).isCloseTo(0.04, within(1e-9));
        assertThat(model.wave().visible()).isEqualTo(4);
        assertThat(model.wave().highest(0)).isEqualTo(0.5f);
        assertThat(model.wave().lowest(3)).isEqualTo(-0.25f);

        model.toggleRecording();
        assertThat(model.wave().visible()).isZero();
        assertThat(model.levelProperty().get().peak()).isEqualTo(-120);
    }

    @Test
    void handsFreeAnswersEachWordAndListensOn() {
        model.toggleHandsFree();
        ears.feed(0, 0.9f, 0, 0, 0.9f, 0.9f, 0);

        assertThat(spoken).hasSize(2);
        assertThat(state()).isEqualTo(State.LISTENING);
        assertThat(ears.stops).isZero();

        model.toggleHandsFree();
        assertThat(state()).isEqualTo(State.IDLE);
        assertThat(spoken).hasSize(2);
    }

    @Test
    void handsFreeDoesNotCutARecordingShort() {
        model.toggleRecording();
        model.toggleHandsFree();

        assertThat(state()).isEqualTo(State.RECORDING);
    }

    @Test
    void aDeviceThatFailsIsSaidAndWhatWasHeardIsKept() {
        model.toggleRecording();
        ears.feed(0.9f, 0.9f);
        ears.listener.failed("The microphone was unplugged.");
        ears.end();

        assertThat(problems.lineProperty().get()).isEqualTo("The microphone was unplugged.");
        assertThat(state()).isEqualTo(State.IDLE);
        assertThat(spoken).singleElement().extracting(Waveform::length).isEqualTo(320);
    }

    @Test
    void whatAnAbandonedRecordingStillSaysIsNotHeard() {
        model.toggleRecording();
        ears.feed(0.9f);
        MicrophoneListener late = ears.listener;
        model.abandon();
        late.failed("too late");
        late.ended();

        assertThat(state()).isEqualTo(State.IDLE);
        assertThat(ears.stops).isEqualTo(1);
        assertThat(spoken).isEmpty();
        assertThat(problems.lineProperty().get()).isEmpty();
    }

    @Test
    void adviceComesAndGoesWithTheQuality() {
        model.toggleRecording();
        ears.listener.quality(Quality.CLIPPING);
        assertThat(model.adviceProperty().get()).startsWith("Too loud");
        ears.listener.quality(Quality.GOOD);
        assertThat(model.adviceProperty().get()).isEmpty();
    }

    @Test
    void withoutAMicrophoneNothingBegins() {
        ears.inputs = List.of();
        inputs.look();
        model.toggleRecording();
        model.toggleHandsFree();

        assertThat(inputs.noneProperty().get()).isTrue();
        assertThat(state()).isEqualTo(State.IDLE);
        assertThat(ears.heardFrom).isNull();
    }

    @Test
    void theChosenMicrophoneIsRememberedAndFoundAgain() {
        inputs.choose(FakeEars.HEAD);
        InputViewModel next = new InputViewModel(ears, tasks, settings);
        next.look();
        assertThat(next.chosenProperty().get()).contains(FakeEars.HEAD);

        ears.inputs = List.of(FakeEars.DESK);
        next.look();
        assertThat(next.chosenProperty().get()).contains(FakeEars.DESK);
        ears.inputs = List.of(FakeEars.DESK, FakeEars.HEAD);
        next.look();
        assertThat(next.chosenProperty().get()).contains(FakeEars.HEAD);
    }

    @Test
    void theLiveWaveformKeepsTheLastThreeSeconds() {
        LiveWaveform wave = new LiveWaveform();
        for (int i = 0; i < 400; i++) {
            wave.add(new Waveform(new float[] {i / 1000f, 0, 0, 0, 0, 0, 0, 0, 0, 0}, 1000));
        }
        assertThat(wave.visible()).isEqualTo(300);
        assertThat(wave.highest(0)).isEqualTo(0.1f);
        assertThat(wave.highest(299)).isEqualTo(0.399f);
    }

    private State state() {
        return model.stateProperty().get();
    }
}
