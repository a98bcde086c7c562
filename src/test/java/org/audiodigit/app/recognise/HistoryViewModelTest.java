package org.audiodigit.app.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.audiodigit.app.capture.RecordingViewModel.Recorded;
import org.audiodigit.app.undo.UndoHistory;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.signal.Waveform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The history of the room, and the files that the user saves from it. */
@Tag("engine")
class HistoryViewModelTest extends RecogniseFixture {

    @Test
    void anEntryOfTheHistoryIsShownUnlessItsFileIsMissing() throws Exception {
        useModel();
        Path moved = Files.copy(TONES.clip(3, 0), folder.resolve("moved.wav"));
        model.open(List.of(TONES.clip(2, 0), moved));
        model.shown().show(model.history().entries().get(0));
        assertThat(shown().source()).isEqualTo("moved.wav");

        Files.delete(moved);
        model.shown().show(model.history().entries().get(1));
        assertThat(shown().source()).isEqualTo("2_ann_0.wav");
        model.shown().show(model.history().entries().get(0));
        assertThat(shown().source()).isEqualTo("2_ann_0.wav");
        assertThat(problem()).isEqualTo(moved + ": no such file or folder");
    }

    @Test
    void theShownRecordingIsSavedUnderItsLabel() throws Exception {
        useModel();
        model.open(List.of(TONES.clip(2, 0)));
        assertThat(RecordingExport.fileName(shown()))
                .matches("2_\\d{4}-\\d\\d-\\d\\d_\\d\\d-\\d\\d-\\d\\d");
        Path file = folder.resolve("kept");
        test.dialogs().save = Optional.of(file);
        model.save();

        Path written = folder.resolve("kept.wav");
        assertThat(WavReader.read(written).waveform().samples())
                .isEqualTo(WavReader.read(TONES.clip(2, 0)).waveform().samples());
        assertThat(test.dialogs().messages).containsExactly("Saved " + written);

        test.dialogs().save = Optional.of(folder.resolve("no/such/folder/x.wav"));
        model.save();
        assertThat(test.dialogs().warnings).singleElement().asString().contains("no such");
    }

    @Test
    void theHistoryIsExportedAndCopied() throws Exception {
        useModel();
        model.open(List.of(TONES.clip(2, 0)));
        model.correction().toggleTrueLabel("1");
        Path table = folder.resolve("history.csv");
        test.dialogs().save = Optional.of(table);
        model.exportHistory();

        List<String> lines = Files.readAllLines(table);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("time,source,predicted,probability");
        assertThat(lines.get(1)).contains(",2_ann_0.wav,2,").contains(",1,model,");
        assertThat(RecordingExport.clipboardText(model.history().entries()))
                .contains("\t2_ann_0.wav\t2\t");
    }

    @Test
    void aClearedHistoryComesBackWithTheShownAnswer() {
        UndoHistory undo = test.context().workspace().undo();
        useModel();
        model.open(List.of(TONES.clip(2, 0), TONES.clip(3, 0)));
        model.clearHistory();
        assertThat(model.history().entries()).isEmpty();
        assertThat(model.shown().entry()).isEmpty();
        assertThat(model.sound().shownProperty().get()).isEmpty();

        undo.undo();
        assertThat(model.history().entries()).hasSize(2);
        assertThat(shown().source()).isEqualTo("2_ann_0.wav");

        undo.redo();
        assertThat(model.history().entries()).isEmpty();
        assertThat(model.shown().entry()).isEmpty();
    }

    @Test
    void anAnswerThatCameAfterTheHistoryWasClearedStays() {
        UndoHistory undo = test.context().workspace().undo();
        useModel();
        model.open(List.of(TONES.clip(2, 0)));
        model.clearHistory();
        model.open(List.of(TONES.clip(3, 0)));

        undo.undo();
        assertThat(model.history().entries())
                .extracting(RecognitionEntry::name)
                .containsExactly("3_ann_0.wav", "2_ann_0.wav");
        assertThat(shown().source()).isEqualTo("3_ann_0.wav");
        undo.redo();
        assertThat(shown().source()).isEqualTo("3_ann_0.wav");
    }

    @Test
    void aLongHistoryDropsTheOldestEntries() {
        HistoryViewModel history = new HistoryViewModel(entry -> false);
        for (int i = 1; i <= HistoryViewModel.MAX_ENTRIES + 5; i++) {
            history.add(new RecognitionEntry(Path.of(i + ".wav")));
        }
        assertThat(history.entries()).hasSize(HistoryViewModel.MAX_ENTRIES);
        assertThat(history.entries().get(0).source())
                .isEqualTo(HistoryViewModel.MAX_ENTRIES + 5 + ".wav");

        for (int i = 0; i < 5; i++) {
            history.add(
                    new RecognitionEntry(
                            i,
                            LocalDateTime.now(),
                            new Recorded(new Waveform(new float[3_000_000], 48_000), true)));
        }
        assertThat(history.entries())
                .extracting(RecognitionEntry::name)
                .containsExactly("Microphone 4", "Microphone 3");
    }

    @Test
    void theShownEntryIsNotDropped() {
        model.open(Collections.nCopies(HistoryViewModel.MAX_ENTRIES + 2, TONES.clip(2, 0)));

        assertThat(model.history().entries())
                .hasSize(HistoryViewModel.MAX_ENTRIES)
                .endsWith(shown());
    }

    @Test
    void theNewestEntryIsNotDroppedInPlaceOfTheShownOne() {
        RecognitionEntry shown = entry(1);
        HistoryViewModel history = new HistoryViewModel(shown::equals);
        history.add(shown);
        RecognitionEntry newest = entry(3);
        history.add(entry(2));
        history.add(newest);

        assertThat(history.entries()).containsExactly(newest, shown);
    }

    private static RecognitionEntry entry(int number) {
        int samples = (int) HistoryViewModel.MAX_SAMPLES / 2 + 1;
        return new RecognitionEntry(
                number,
                LocalDateTime.now(),
                new Recorded(new Waveform(new float[samples], 48_000), true));
    }
}
