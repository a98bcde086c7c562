package org.audiodigit.app.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.audiodigit.app.capture.RecordingViewModel.Recorded;
import org.audiodigit.app.sound.PlotSegment;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.undo.UndoHistory;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.ShippedModel;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.SpokenDigits;
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

        assertThat(shown().name()).isEqualTo("Microphone 2");
        LocalDateTime time = LocalDateTime.of(2026, 11, 28, 20, 8);
        assertThat(new RecognitionEntry(3, time, new Recorded(input.word, true)).source())
                .isEqualTo("Microphone 3, 20:08");
    }

    @Test
    void handsFreeAppendsItsWordsToOneRecording() {
        useModel();
        model.recording().toggleHandsFree();
        input.feed(0.9f, 0, 0.9f, 0, 0.9f, 0);

        RecognitionEntry heard = shown();
        assertThat(model.history().entries()).containsExactly(heard);
        assertThat(heard.segments().segments()).hasSize(3).allMatch(s -> s.answer().isPresent());
        assertThat(heard.samples().orElseThrow().length()).isEqualTo(3 * input.word.length());
        assertThat(model.segments().selectedProperty().get()).isEqualTo(2);
        assertThat(RecognitionText.answer(heard.outcomeProperty().get()).split(" ")).hasSize(3);

        model.recording().stop();
        model.recording().toggleHandsFree();
        input.feed(0.9f, 0);
        assertThat(model.history().entries()).hasSize(2);
        assertThat(heard.segments().segments()).hasSize(3);
    }

    @Test
    void handsFreeSplitsDigitsWithoutPauses() throws Exception {
        model.recording().toggleHandsFree();
        input.word = SpokenDigits.joined(4, 7, 2, 0);
        input.feed(0.9f, 0, 0.9f, 0);
        test.context().workspace().model().use(ShippedModel.unpackedIn(ProgramFolder.standard()));

        assertThat(shown().segments().text()).isEqualTo("4 7 2 0 4 7 2 0");
        assertThat(shown().segments().get(4).start())
                .isGreaterThan(shown().segments().get(3).end());
    }

    @Test
    void handsFreeMarksItsWordsOnTheLivePlots() {
        useModel();
        model.recording().toggleHandsFree();
        input.feed(0, 0, 0.9f, 0, 0, 0.9f, 0);

        List<PlotSegment> words = model.recording().live().words().segmentsProperty().get();
        assertThat(words).hasSize(2).allMatch(word -> word.colourIndex() >= 0);
        assertThat(words.get(0).start()).isBetween(0.039, 0.061);
        assertThat(words.get(1).start()).isBetween(0.099, 0.121);
        assertThat(words.stream().map(PlotSegment::text).collect(Collectors.joining(" ")))
                .isEqualTo(shown().segments().text());

        model.recording().stop();
        model.recording().toggleHandsFree();
        assertThat(model.recording().live().words().segmentsProperty().get()).isEmpty();
    }

    @Test
    void wordsThatAreHeardAfterAnEditStayWhenItIsUndone() {
        useModel();
        UndoHistory undo = test.context().workspace().undo();
        model.recording().toggleHandsFree();
        input.feed(0.9f, 0, 0.9f, 0);
        model.segments().select(0);
        model.segments().delete();
        input.feed(0.9f, 0);
        assertThat(shown().segments().segments()).hasSize(2);

        undo.undo();
        assertThat(shown().segments().segments()).hasSize(3);
        undo.redo();
        assertThat(shown().segments().segments()).hasSize(2);
    }

    @Test
    void theHandsFreeModeStartsANewRecordingBeforeTheOldOneIsTooLong() {
        useModel();
        input.word = Sounds.noise(0.1, HandsFreeRecording.MAX_SAMPLES / 2 - 1, 8000, 1);
        model.recording().toggleHandsFree();
        input.feed(0.9f, 0, 0.9f, 0);
        assertThat(model.history().entries()).hasSize(1);
        input.feed(0.9f, 0);
        assertThat(model.history().entries()).hasSize(2);
    }

    @Test
    void wordsThatAreHeardWithoutAModelAreRecognisedLater() {
        model.recording().toggleHandsFree();
        input.feed(0.9f, 0, 0.9f, 0);
        assertThat(shown().segments().text()).isEqualTo("? ?");

        useModel();
        assertThat(shown().segments().segments()).allMatch(s -> s.answer().isPresent());
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

    @Test
    void aRecordingThatTheUserDoesNotWaitForStays() {
        model.toggleRecording();
        input.feed(0.9f, 0);
        RecognitionEntry spoken = shown();
        model.correction().setTrueLabel("2");
        model.open(List.of(TONES.clip(1, 0)));
        RecognitionEntry file = model.history().entries().get(0);
        file.outcomeProperty()
                .subscribe(
                        outcome -> {
                            if (outcome.result().isPresent()) {
                                Thread.currentThread().interrupt();
                            }
                        });
        useModel();

        assertThat(Thread.interrupted()).isFalse();
        assertThat(model.history().entries()).containsExactly(file, spoken);
        assertThat(spoken.isRecognised()).isFalse();
        assertThat(spoken.trueLabel()).contains("2");
    }

    private List<String> liveTexts() {
        return model.recording().live().words().segmentsProperty().get().stream()
                .map(PlotSegment::text)
                .toList();
    }

    @Test
    void theLivePlotsShowNoWordsOfAnotherRecording() {
        useModel();
        model.open(List.of(TONES.clip(2, 0)));
        RecognitionEntry other = shown();
        input.word = Sounds.noise(0.1, 8000, 8000, 1);
        model.recording().toggleHandsFree();
        input.feed(0.9f, 0);
        List<PlotSegment> words = model.recording().live().words().segmentsProperty().get();
        assertThat(words).isNotEmpty();

        model.shown().show(other);
        assertThat(model.recording().live().words().segmentsProperty().get()).isEqualTo(words);
    }

    @Test
    void theLivePlotsKeepTheWordsOfAnEarlierRecording() {
        model.recording().toggleHandsFree();
        input.feed(0, 0, 0.9f, 0);
        model.segments().setLabel(Optional.of("7"));
        assertThat(liveTexts()).containsExactly("7");

        model.clearHistory();
        input.feed(0, 0.9f, 0);
        assertThat(liveTexts()).containsExactly("7", "?");
    }

    @Test
    void aWordThatTheUserAddsIsNotSplit() throws Exception {
        model.recording().toggleHandsFree();
        input.word = SpokenDigits.joined(4, 7, 2, 0);
        input.feed(0.9f, 0);
        Segment spoken = shown().segments().get(0);
        test.context().workspace().model().use(ShippedModel.unpackedIn(ProgramFolder.standard()));
        while (!shown().segments().isEmpty()) {
            model.segments().select(0);
            model.segments().delete();
        }
        model.sound()
                .selectionProperty()
                .set(Optional.of(new TimeRange(spoken.start(), spoken.end())));
        model.segments().addSelection();

        assertThat(shown().segments().segments())
                .singleElement()
                .satisfies(word -> assertThat(word.hasSpanOf(spoken)).isTrue())
                .satisfies(word -> assertThat(word.answer()).isPresent());
    }
}
