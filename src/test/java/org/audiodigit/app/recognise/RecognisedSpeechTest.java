package org.audiodigit.app.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.audiodigit.app.capture.RecordingViewModel.Recorded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The recordings of the microphone. */
@Tag("engine")
class RecognisedSpeechTest extends RecogniseFixture {

    @Test
    void aRecordingIsRecognisedAndCanBeShownAgain() {
        useModel();
        model.toggleRecording();
        input.feed(0.9f, 0);
        model.open(List.of(TONES.clip(2, 0)));
        RecognitionEntry spoken = model.history().entries().get(1);
        model.shown().show(spoken);

        assertThat(shown()).isEqualTo(spoken);
        assertThat(spoken.source()).matches("Microphone 1, \\d\\d:\\d\\d");
        assertThat(model.sound().shownProperty().get().orElseThrow().title())
                .isEqualTo(spoken.source());
        assertThat(RecordingExport.fileName(spoken)).contains("_Microphone-1_");
        assertThat(spoken.recognition()).isPresent();
        assertThat(spoken.samples()).isPresent();
    }

    @Test
    void recordingsAreNumbered() {
        useModel();
        model.recording().toggleHandsFree();
        input.feed(0.9f, 0, 0.9f, 0);
        model.clearHistory();
        input.feed(0.9f, 0);

        assertThat(shown().name()).isEqualTo("Microphone 3");
        LocalDateTime time = LocalDateTime.of(2026, 11, 28, 20, 8);
        assertThat(new RecognitionEntry(3, time, new Recorded(input.word, true)).source())
                .isEqualTo("Microphone 3, 20:08");
    }

    @Test
    void aRecordingWithoutSpeechIsAnswered() {
        useModel();
        model.toggleRecording();
        input.feed(0.1f, 0.1f);
        input.end();

        Recognition answer = shown().recognition().orElseThrow();
        assertThat(answer.speech()).isFalse();
        assertThat(model.sound().highlightProperty().get()).isEmpty();
        assertThat(RecordingExport.clipboardText(model.history().entries()))
                .contains("\t\t\tno\t\tmodel\t");
    }

    @Test
    void theOldAnswerIsOutdatedUntilTheNewOne() {
        useModel();
        LiveAnswerViewModel live = model.live();
        assertThat(live.activityProperty().get()).isEmpty();
        model.open(List.of(TONES.clip(2, 0)));
        assertThat(live.outdatedProperty().get()).isFalse();

        model.toggleRecording();
        assertThat(live.activityProperty().get()).isEqualTo("Recording");
        assertThat(live.outdatedProperty().get()).isTrue();
        input.feed(0.9f, 0);
        assertThat(live.activityProperty().get()).isEmpty();
        assertThat(live.outdatedProperty().get()).isFalse();

        model.recording().toggleHandsFree();
        assertThat(live.activityProperty().get()).isEqualTo("Listening");
        assertThat(live.outdatedProperty().get()).isTrue();
        input.feed(0.9f);
        assertThat(live.activityProperty().get()).isEqualTo("Recording");
        input.feed(0);
        assertThat(live.activityProperty().get()).isEqualTo("Listening");
        assertThat(live.outdatedProperty().get()).isFalse();
        input.feed(0.9f);
        assertThat(live.outdatedProperty().get()).isTrue();
        model.suspend();
        assertThat(live.outdatedProperty().get()).isFalse();
    }
}
