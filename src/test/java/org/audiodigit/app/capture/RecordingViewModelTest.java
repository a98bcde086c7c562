package org.audiodigit.app.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.audiodigit.app.capture.RecordingViewModel.Recorded;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.task.SameThreadTasks;
import org.audiodigit.audio.device.MicrophoneListener;
import org.audiodigit.audio.device.MicrophoneListener.Quality;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.FakeAudioInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordingViewModelTest {

    private final FakeAudioInput input = new FakeAudioInput();
    private final Settings settings = new Settings(Map.of());
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final ProblemsViewModel problems = new ProblemsViewModel();
    private final InputViewModel inputs = new InputViewModel(input, tasks, settings);
    private final List<Boolean> speech = new ArrayList<>();
    private final List<Waveform> recordings = new ArrayList<>();
    private final RecordingViewModel model =
            new RecordingViewModel(input, tasks, inputs, problems, this::add);

    private void add(Recorded recorded) {
        recordings.add(recorded.waveform());
        speech.add(recorded.speech());
    }

    @BeforeEach
    void findMicrophones() {
        inputs.refresh();
    }

    @Test
    void aRecordingStopsAtTheEndOfTheWord() {
        model.toggleRecording();
        assertThat(state()).isEqualTo(State.RECORDING);
        assertThat(input.maxSeconds).isEqualTo(3);
        input.feed(0, 0, 0.9f, 0.9f);
        assertThat(state()).isEqualTo(State.RECORDING);
        assertThat(model.speakingProperty().get()).isTrue();

        input.feed(0);

        assertThat(state()).isEqualTo(State.IDLE);
        assertThat(input.stops).isEqualTo(1);
        assertThat(speech).containsExactly(true);
        assertThat(recordings).singleElement().extracting(Waveform::length).isEqualTo(160);
    }

    @Test
    void aRecordingEndsAfterThreeSeconds() {
        model.toggleRecording();
        input.feed(0.1f, 0.9f);
        input.end();

        assertThat(state()).isEqualTo(State.IDLE);
        assertThat(recordings).singleElement().extracting(Waveform::length).isEqualTo(2 * 160);
        assertThat(problems.lineProperty().get()).isEmpty();
    }

    @Test
    void aRecordingWithoutSpeechIsDelivered() {
        model.toggleRecording();
        input.feed(0.1f, 0.1f);
        input.end();

        assertThat(state()).isEqualTo(State.IDLE);
        assertThat(recordings).singleElement().extracting(Waveform::length).isEqualTo(2 * 160);
        assertThat(speech).containsExactly(false);
        assertThat(problems.lineProperty().get()).isEmpty();
    }

    @Test
    void toggleStopsTheRecording() {
        model.toggleRecording();
        input.feed(0.9f);
        model.toggleRecording();

        assertThat(state()).isEqualTo(State.IDLE);
        assertThat(recordings).hasSize(1);
    }

    @Test
    void anEmptyRecordingIsDiscarded() {
        model.toggleRecording();
        model.toggleRecording();

        assertThat(state()).isEqualTo(State.IDLE);
        assertThat(recordings).isEmpty();
    }

    @Test
    void levelAndWaveformAreShownDuringARecording() {
        model.toggleRecording();
        input.feed(0.5f, -0.25f);

        assertThat(model.levelProperty().get().peak()).isCloseTo(-12.04, within(0.01));
        assertThat(model.secondsProperty().get()).isCloseTo(0.04, within(1e-9));
        assertThat(model.waveform().visible()).isEqualTo(4);
        assertThat(model.waveform().maximum(0)).isEqualTo(0.5f);
        assertThat(model.waveform().minimum(3)).isEqualTo(-0.25f);
        assertThat(model.live().secondsProperty().get()).isCloseTo(0.04, within(1e-9));

        model.toggleRecording();
        assertThat(model.waveform().visible()).isZero();
        assertThat(model.levelProperty().get().peak()).isEqualTo(-120);
        assertThat(model.live().secondsProperty().get()).as("stays").isPositive();

        model.toggleHandsFree();
        assertThat(model.live().secondsProperty().get()).isZero();
    }

    @Test
    void handsFreeDeliversEachWordAndContinues() {
        model.toggleHandsFree();
        input.feed(0, 0.9f, 0, 0, 0.9f, 0.9f, 0);

        assertThat(recordings).hasSize(2);
        assertThat(state()).isEqualTo(State.LISTENING);
        assertThat(input.stops).isZero();

        model.toggleHandsFree();
        assertThat(state()).isEqualTo(State.IDLE);
        assertThat(recordings).hasSize(2);
    }

    @Test
    void handsFreeDoesNotStopARecording() {
        model.toggleRecording();
        model.toggleHandsFree();

        assertThat(state()).isEqualTo(State.RECORDING);
    }

    @Test
    void aDeviceFailureIsReportedAndTheRecordingIsDelivered() {
        model.toggleRecording();
        input.feed(0.9f, 0.9f);
        input.listener.failed("The microphone was unplugged.");
        input.end();

        assertThat(problems.lineProperty().get()).isEqualTo("The microphone was unplugged.");
        assertThat(state()).isEqualTo(State.IDLE);
        assertThat(recordings).singleElement().extracting(Waveform::length).isEqualTo(320);
    }

    @Test
    void eventsOfAnAbandonedRecordingAreDropped() {
        model.toggleRecording();
        input.feed(0.9f);
        MicrophoneListener late = input.listener;
        model.abandon();
        late.failed("too late");
        late.ended();

        assertThat(state()).isEqualTo(State.IDLE);
        assertThat(input.stops).isEqualTo(1);
        assertThat(recordings).isEmpty();
        assertThat(problems.lineProperty().get()).isEmpty();
    }

    @Test
    void adviceFollowsTheQuality() {
        model.toggleRecording();
        input.listener.quality(Quality.CLIPPING);
        assertThat(model.adviceProperty().get()).startsWith("Too loud");
        input.listener.quality(Quality.GOOD);
        assertThat(model.adviceProperty().get()).isEmpty();
    }

    @Test
    void withoutAMicrophoneNothingStarts() {
        input.inputs = List.of();
        inputs.refresh();
        model.toggleRecording();
        model.toggleHandsFree();

        assertThat(inputs.missingProperty().get()).isTrue();
        assertThat(state()).isEqualTo(State.IDLE);
        assertThat(input.openedDevice).isNull();
    }

    @Test
    void theSelectedMicrophoneIsRestored() {
        inputs.select(FakeAudioInput.HEAD);
        InputViewModel next = new InputViewModel(input, tasks, settings);
        next.refresh();
        assertThat(next.selectedProperty().get()).contains(FakeAudioInput.HEAD);

        input.inputs = List.of(FakeAudioInput.DESK);
        next.refresh();
        assertThat(next.selectedProperty().get()).contains(FakeAudioInput.DESK);
        input.inputs = List.of(FakeAudioInput.DESK, FakeAudioInput.HEAD);
        next.refresh();
        assertThat(next.selectedProperty().get()).contains(FakeAudioInput.HEAD);
    }

    @Test
    void theLiveWaveformKeepsTheLastThreeSeconds() {
        LiveWaveform waveform = new LiveWaveform();
        for (int i = 0; i < 400; i++) {
            waveform.add(new Waveform(new float[] {i / 1000f, 0, 0, 0, 0, 0, 0, 0, 0, 0}, 1000));
        }
        assertThat(waveform.visible()).isEqualTo(300);
        assertThat(waveform.maximum(0)).isEqualTo(0.1f);
        assertThat(waveform.maximum(299)).isEqualTo(0.399f);
    }

    private State state() {
        return model.stateProperty().get();
    }
}
