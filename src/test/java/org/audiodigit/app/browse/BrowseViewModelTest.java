package org.audiodigit.app.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.audiodigit.app.browse.ClipRow.ClipPrediction;
import org.audiodigit.app.sound.SharedAxes;
import org.audiodigit.app.workspace.DatasetSession;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.SplitSettings;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Part;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.Prediction;
import org.audiodigit.testing.GarbageCollection;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowseViewModelTest {

    @TempDir Path folder;
    private TestContext test;
    private DatasetSession data;
    private BrowseViewModel model;

    @BeforeEach
    void open() throws IOException {
        ToneDataset.write(folder);
        test = TestContext.withoutWindow(folder);
        data = test.context().workspace().data();
        model = new BrowseViewModel(test.context(), new ProgramFolder(folder.resolve("program")));
        data.open(folder);
    }

    private List<String> shown() {
        return model.list().shownProperty().get().stream().map(ClipRow::name).toList();
    }

    private String selected() {
        return model.list().selectedProperty().get().map(ClipRow::name).orElse("none");
    }

    private Clip clip(String name) {
        return row(name).clip();
    }

    private ClipRow row(String name) {
        return model.list().rowsProperty().get().orElseThrow().find(name).orElseThrow();
    }

    private String visibleClip() {
        return model.sound().shownProperty().get().map(s -> s.title()).orElse("none");
    }

    @Test
    void openingShowsTheFirstClip() {
        assertThat(shown()).hasSize(ToneDataset.CLIPS);
        assertThat(selected()).isEqualTo("0_ann_0.wav");
        assertThat(visibleClip()).isEqualTo("0_ann_0.wav");
        assertThat(test.player().played).isEmpty();
    }

    @Test
    void filtersAreCombined() {
        FilterViewModel filter = model.list().filter();
        filter.setLabels(Set.of("1", "3"));
        assertThat(shown()).hasSize(80);
        filter.setSpeakers(Set.of("bob"));
        assertThat(shown()).hasSize(16).allMatch(name -> name.contains("_bob_"));
        filter.change(f -> f.withText(" 3_  WAV "));
        assertThat(shown()).hasSize(8).allMatch(name -> name.startsWith("3_"));
        filter.change(f -> f.withText("nothing like it"));
        assertThat(shown()).isEmpty();
        assertThat(selected()).isEqualTo("none");
        filter.reset();
        assertThat(shown()).hasSize(ToneDataset.CLIPS);
        assertThat(filter.activeProperty().get()).isFalse();
    }

    @Test
    void thePartOfTheSplitFiltersTheList() {
        model.list().filter().change(f -> f.withPart(Part.TEST));
        assertThat(shown()).hasSize(testClips()).doesNotContain("none");
        int bySpeaker = testClips();
        data.applySplit(new SplitSettings("random", 3));
        assertThat(shown()).hasSize(testClips()).hasSizeLessThan(bySpeaker);
    }

    private int testClips() {
        return data.openProperty().get().orElseThrow().split().orElseThrow().test().size();
    }

    @Test
    void clipsChosenOnTheMapAndTheSelectionFollowARename() {
        model.list().filter().setIds(Set.of("0_ann_1.wav", "1_bob_2.wav"));
        model.select(row("0_ann_1.wav"));
        Clip before = clip("0_ann_1.wav");
        Clip after =
                new Clip(
                        "3_ann_8.wav",
                        folder.resolve("3_ann_8.wav"),
                        "3",
                        before.speaker(),
                        OptionalInt.of(8),
                        before.sampleRate(),
                        before.frames());

        data.replace(data.openProperty().get().orElseThrow().folder(), before, after);

        assertThat(shown()).containsExactly("1_bob_2.wav", "3_ann_8.wav");
        assertThat(selected()).isEqualTo("3_ann_8.wav");
    }

    @Test
    void theSelectedClipStaysSelectedWhileItIsListed() {
        model.select(row("2_cy_4.wav"));
        model.list().filter().setLabels(Set.of("2"));
        assertThat(selected()).isEqualTo("2_cy_4.wav");
        model.list().filter().setLabels(Set.of("1", "3"));
        assertThat(selected()).isEqualTo("3_ann_0.wav");
    }

    @Test
    void theFilterKeepsTheOrder() {
        model.list().sort(ClipOrder.SPEAKER.comparator(true));
        assertThat(shown().get(0)).isEqualTo("0_eve_0.wav");
        model.list().filter().setLabels(Set.of("3"));
        assertThat(shown().get(0)).isEqualTo("3_eve_0.wav");
    }

    @Test
    void steppingPlaysTheClipOnlyWithAutoPlay() {
        model.step(1);
        assertThat(visibleClip()).isEqualTo("0_ann_1.wav");
        assertThat(test.player().played).isEmpty();
        model.autoPlayProperty().set(true);
        model.step(1);
        assertThat(test.player().played).hasSize(1);
        model.list().filter().setLabels(Set.of("3"));
        assertThat(test.player().played).as("only the user's selection plays").hasSize(1);
        model.step(-5);
        assertThat(selected()).isEqualTo("3_ann_0.wav");
    }

    @Test
    void anUnreadableFileIsReportedAndTheNextClipIsShown() throws IOException {
        Files.writeString(folder.resolve("0_ann_1.wav"), "no sound");
        model.step(1);
        assertThat(model.playback().problemProperty().get()).contains("0_ann_1.wav: ");
        assertThat(visibleClip()).isEqualTo("none");
        model.step(1);
        assertThat(model.playback().problemProperty().get()).isEmpty();
        assertThat(visibleClip()).isEqualTo("0_ann_2.wav");
    }

    /** Listeners that are only weakly reachable would be gone by then. */
    @Test
    void flagsAreShownAfterAGarbageCollection() {
        GarbageCollection.await();
        model.toggleFlag();
        assertThat(row("0_ann_0.wav").flagged()).isTrue();
    }

    @Test
    void flagsAreSavedAndFiltered() throws IOException {
        model.toggleFlag();
        assertThat(row("0_ann_0.wav").flagged()).isTrue();
        assertThat(folder.resolve("audiodigit-flags.txt")).hasContent("0_ann_0.wav");
        model.list().filter().change(f -> f.withFlaggedOnly(true));
        assertThat(shown()).containsExactly("0_ann_0.wav");
        model.toggleFlag();
        assertThat(shown()).isEmpty();
    }

    @Test
    void savedFlagsAreReadOnOpening() throws IOException {
        Path other = ToneDataset.write(folder.resolve("other"));
        Files.writeString(other.resolve("audiodigit-flags.txt"), "1_bob_2.wav\n");
        data.open(other);
        assertThat(row("1_bob_2.wav").flagged()).isTrue();
    }

    @Test
    void mistakesAreClipsWithAWrongPrediction() {
        List<String> labels = List.of("0", "1");
        Map<String, Prediction> predictions = new HashMap<>();
        predictions.put("0_ann_0.wav", new Prediction(labels, new float[] {0.75f, 0.25f}));
        predictions.put("0_ann_1.wav", new Prediction(labels, new float[] {0.125f, 0.875f}));
        data.setPredictions(new LoadedModel(folder, "model", null), predictions);
        assertThat(row("0_ann_1.wav").prediction())
                .isEqualTo(Optional.of(new ClipPrediction("1", 0.875f, false)));
        model.list().filter().change(f -> f.withMistakesOnly(true));
        assertThat(shown()).containsExactly("0_ann_1.wav");
    }

    @Test
    void aClipFromAnotherRoomResetsAFilterThatHidesIt() {
        model.list().filter().setLabels(Set.of("0"));
        test.context().workspace().navigation().showClip(clip("3_eve_7.wav"));
        assertThat(selected()).isEqualTo("3_eve_7.wav");
        assertThat(shown()).hasSize(ToneDataset.CLIPS);
    }

    @Test
    void theSixStartAtTheSelectedClipAndStayWhileItIsAmongThem() {
        model.six().onProperty().set(true);
        model.step(2);
        assertThat(six()).hasSize(6).startsWith("0_ann_0.wav").endsWith("0_ann_5.wav");
        model.step(4);
        assertThat(six()).startsWith("0_ann_6.wav");
        model.list().filter().change(f -> f.withText("3_eve_7"));
        assertThat(six()).containsExactly("3_eve_7.wav");
        model.list().filter().reset();
        model.six().shuffle();
        assertThat(six()).hasSize(6).doesNotHaveDuplicates().startsWith(selected());
    }

    @Test
    void theSixHaveTheAxesOfTheLongestAndTheLoudestClip() throws IOException {
        WavWriter.write(folder.resolve("0_ann_1.wav"), Sounds.sine(500, 0.9, 16_000, 8000));
        model.six().onProperty().set(true);
        SharedAxes axes = SixClipsViewModel.axes(model.six().tilesProperty().get());
        assertThat(axes.seconds()).isEqualTo(2);
        assertThat(axes.peak()).isCloseTo(0.9, within(1e-3));
        assertThat(SixClipsViewModel.axes(List.of())).isEqualTo(new SharedAxes(0, 0));
    }

    private List<String> six() {
        return model.six().tilesProperty().get().stream().map(tile -> tile.row().name()).toList();
    }
}
