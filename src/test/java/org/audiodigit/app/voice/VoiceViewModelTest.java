package org.audiodigit.app.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.take.PromptSequence.Prompt;
import org.audiodigit.testing.FakeAudioInput;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class VoiceViewModelTest extends VoiceFixture {

    @Test
    void withoutAModelThePageCannotBeOpened() {
        assertThat(model.obstacleProperty().get())
                .isEqualTo("No model is active. Choose the model to adapt with File > Use model.");
        model.open();
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void withoutAMicrophoneACompleteVoiceCanStillBeUsed() {
        open();
        model.takes().toggleListening();
        say(WORDS - 1);
        model.takes().toggleListening();
        input.inputs = List.of();
        inputs.refresh();
        assertThat(model.canRecord().get()).isFalse();

        input.inputs = FakeAudioInput.INPUTS;
        inputs.refresh();
        model.takes().toggleListening();
        say(1);
        input.inputs = List.of();
        inputs.refresh();
        model.close();
        model.open();
        assertThat(model.canAdapt().get()).isTrue();
    }

    @Test
    void theIntroductionSaysWhyHowLongAndWhere() {
        open();
        assertThat(model.introduction())
                .contains("each of the 4 words 3 times")
                .contains("1 minute")
                .contains("adapted to your voice")
                .contains(home.resolve("voices").resolve("me").toString());
    }

    @Test
    void anIncompleteVoiceContinuesWithTheFirstMissingWord() {
        open();
        model.takes().toggleListening();
        say(5);
        model.close();
        assertThat(input.listener).isNull();

        model.open();
        assertThat(prompt()).isEqualTo(new Prompt("1", 1));
        assertThat(model.takes().recording().stateProperty().get()).isEqualTo(State.IDLE);
    }

    @Test
    void everySpeakerHasAFolder() {
        open();
        model.takes().toggleListening();
        say(1);
        assertThat(model.speakers()).containsExactly("me", "me-2");
        model.takes().toggleListening();
        model.selectSpeaker(" Ann ");
        assertThat(model.takes().countProperty().get()).isZero();
        model.takes().toggleListening();
        say(1);
        assertThat(home.resolve("voices").resolve("Ann").resolve("0_Ann_0.wav")).exists();

        model.close();
        model.open();
        assertThat(model.speakerProperty().get()).isEqualTo("Ann");
        assertThat(model.speakers()).containsExactly("Ann", "me", "me-2");
    }

    @Test
    void aNameInOtherCaseIsTheSameSpeaker() {
        open();
        model.selectSpeaker("Ann");
        model.takes().toggleListening();
        say(1);
        model.takes().toggleListening();
        model.selectSpeaker("me");
        model.selectSpeaker("ANN");

        assertThat(model.speakerProperty().get()).isEqualTo("Ann");
        assertThat(model.takes().countProperty().get()).isEqualTo(1);
    }

    @Test
    void anInvalidSpeakerNameIsReported() {
        open();
        model.selectSpeaker(" ");
        assertThat(problem()).isEmpty();
        model.selectSpeaker("../me");
        assertThat(problem()).contains("../me");
        assertThat(model.speakerProperty().get()).isEqualTo("me");
    }

    @Test
    void afterTheLastWordListeningStopsAndTheModelCanBeAdapted() {
        open();
        model.takes().toggleListening();
        say(WORDS - 1);
        assertThat(model.canAdapt().get()).isFalse();
        say(word(HERTZ[3], 0.25, 0.3));
        assertThat(model.takes().promptProperty().get()).isEmpty();
        assertThat(model.takes().recording().stateProperty().get()).isEqualTo(State.IDLE);
        assertThat(model.canAdapt().get()).isTrue();
        assertThat(model.canRecord().get()).isFalse();
    }

    @Test
    void startingOverAsksForConfirmation() {
        open();
        model.takes().toggleListening();
        say(WORDS);
        test.dialogs().confirm = false;
        model.startOver();
        assertThat(take("3_me_2.wav")).exists();
        test.dialogs().confirm = true;
        model.startOver();
        assertThat(home.resolve("voices").resolve("me")).isEmptyDirectory();
        assertThat(prompt()).isEqualTo(new Prompt("0", 0));
        test.context().workspace().undo().undo();
        assertThat(take("3_me_2.wav")).exists();
        assertThat(model.takes().promptProperty().get()).isEmpty();
    }
}
