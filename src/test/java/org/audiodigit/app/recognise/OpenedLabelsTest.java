package org.audiodigit.app.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.audiodigit.audio.label.LabelFiles;
import org.audiodigit.audio.label.LabelFormat;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Label files that are exported, and opened beside a recording. */
@Tag("engine")
class OpenedLabelsTest extends RecogniseFixture {

    private static final String LABELS = "0.5\t0.8\t4\n1.5\t1.8\t7?\n3\t4\tzero\n";

    private Path recording;

    @BeforeEach
    void writeRecording() throws Exception {
        recording = FourTones.write(folder.resolve("four.wav"));
    }

    private Path labels(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private void assertLabelled() {
        assertThat(shown().segments().text()).isEqualTo("4 7? zero");
        assertThat(problem()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void exportedLabelsAreReadBack(LabelFormat format) throws Exception {
        model.open(List.of(recording, labels("four.txt", LABELS)));
        test.dialogs().save = Optional.of(folder.resolve("exported"));
        model.exportLabels(format);

        Path exported = folder.resolve("exported" + format.extension());
        assertThat(LabelFiles.read(exported, 4).words())
                .extracting(word -> word.label() + " " + word.sure())
                .containsExactly("4 true", "7 false", "zero true");
        model.open(List.of(exported));
        assertLabelled();
    }

    @Test
    void labelsOfTheShownRecordingReplaceItsWordsUntilTheyAreUndone() throws Exception {
        useModel();
        model.open(List.of(recording));
        String recognised = shown().segments().text();
        model.open(List.of(labels("four.txt", LABELS)));
        assertLabelled();
        assertThat(model.history().entries()).hasSize(1);
        assertThat(shown().outcomeProperty().get().result().orElseThrow().recogniser())
                .isEqualTo("four.txt");

        test.context().workspace().undo().undo();
        assertThat(shown().segments().text()).isEqualTo(recognised);
        test.context().workspace().undo().redo();
        assertLabelled();
    }

    @Test
    void labelsOpenTheRecordingBesideThem() throws Exception {
        model.open(List.of(TONES.clip(2, 0)));
        model.open(List.of(labels("four.txt", LABELS)));
        assertThat(shown().name()).isEqualTo("four.wav");
        assertLabelled();
    }

    @Test
    void labelsOfAnotherNameBelongToTheShownRecording() throws Exception {
        model.open(List.of(recording));
        test.dialogs().file = Optional.of(labels("corrected.txt", LABELS));
        model.opener().chooseLabels();
        assertLabelled();
    }

    @Test
    void labelsWithoutARecordingAreReported() throws Exception {
        Path labels = labels("lonely.txt", LABELS);
        model.open(List.of(labels));
        assertThat(problem()).isEqualTo(labels + ": open the recording of these labels first.");
    }

    @Test
    void damagedLabelsAreReportedAndTheRecordingIsRecognised() throws Exception {
        useModel();
        Path damaged = labels("four.txt", "0.5\tx\t4\n");
        model.open(List.of(recording, damaged));
        assertThat(problem()).isEqualTo(damaged + ": line 1: the end is not a number: \"x\"");
        assertThat(shown().segments().segments()).hasSize(4);

        String words = shown().segments().text();
        Path late = labels("late.txt", "0.5\t4.5\t4\n");
        model.open(List.of(late));
        assertThat(problem()).startsWith(late + ": a label ends at 4.5");
        assertThat(shown().segments().text()).isEqualTo(words);
    }

    private Path longRecording() throws Exception {
        Path file = folder.resolve("long.wav");
        WavWriter.write(file, Sounds.noise(0.1, 61 * 8000, 8000, 1));
        return file;
    }

    @Test
    void labelsThatAreOpenedDuringTheRecognitionStay() throws Exception {
        useModel();
        Path labels = labels("long.txt", LABELS);
        model.shown()
                .entryProperty()
                .subscribe(
                        entry -> {
                            if (entry != null) {
                                model.open(List.of(labels));
                            }
                        });
        model.open(List.of(longRecording()));
        assertLabelled();
    }

    @Test
    void labelsThatAreOpenedDuringTheRecognitionStayIfItIsCancelled() throws Exception {
        useModel();
        Path labels = labels("long.txt", LABELS);
        model.shown()
                .entryProperty()
                .subscribe(
                        entry -> {
                            if (entry != null) {
                                model.open(List.of(labels));
                                Thread.currentThread().interrupt();
                            }
                        });
        model.open(List.of(longRecording()));
        assertThat(Thread.interrupted()).isFalse();
        assertThat(model.history().entries()).containsExactly(shown());
        assertLabelled();
    }

    @Test
    void aRecordingThatIsBeingRecognisedIsNotRecognisedTwice() throws Exception {
        useModel();
        model.open(List.of(TONES.clip(2, 0)));
        RecognitionEntry other = shown();
        List<Boolean> recognised = new ArrayList<>();
        model.shown()
                .entryProperty()
                .subscribe(
                        entry -> {
                            if (entry != other && recognised.isEmpty()) {
                                recognised.add(false);
                                model.shown().show(other);
                                model.shown().show(entry);
                                recognised.add(entry.isRecognised());
                            }
                        });
        model.open(List.of(longRecording()));
        assertThat(recognised).containsExactly(false, false);
        assertThat(shown().name()).isEqualTo("long.wav");
        assertThat(shown().isRecognised()).isTrue();
    }

    @Test
    void theLabelOfOneWordIsThatOfTheFileUntilItIsUndone() throws Exception {
        useModel();
        model.open(List.of(TONES.clip(2, 0)));
        model.open(List.of(labels("one.txt", "0.01\t0.05\t5\n")));
        assertThat(shown().trueLabel()).contains("5");
        test.context().workspace().undo().undo();
        assertThat(shown().trueLabel()).isEmpty();
        assertThat(shown().segments().text()).isEqualTo("2");

        model.correction().setTrueLabel("3");
        model.open(List.of(folder.resolve("one.txt")));
        assertThat(shown().trueLabel()).contains("5");
        test.context().workspace().undo().undo();
        assertThat(shown().trueLabel()).contains("3");
        test.context().workspace().undo().redo();
        assertThat(shown().trueLabel()).contains("5");
    }

    @Test
    void labelsBelongToARecordingInAFolder() throws Exception {
        Path inside = Files.createDirectories(folder.resolve("recordings/four"));
        Files.move(recording, inside.resolve("four.wav"));
        model.open(List.of(inside, labels("four.txt", LABELS)));
        assertThat(shown().file()).contains(inside.resolve("four.wav"));
        assertLabelled();
    }

    @Test
    void aSecondLabelFileOfARecordingIsReported() throws Exception {
        Files.createDirectory(folder.resolve("old"));
        Path labels = labels("four.txt", LABELS);
        Path old = labels("old/four.txt", "0\t1\t9\n");
        String problem = old + ": another label file of this recording was opened.";
        model.open(List.of(recording, labels, old));
        assertThat(problem()).isEqualTo(problem);
        assertThat(shown().segments().text()).isEqualTo("4 7? zero");

        model.open(List.of(labels, old));
        assertThat(problem()).isEqualTo(problem);
        assertThat(shown().segments().text()).isEqualTo("4 7? zero");
    }
}
