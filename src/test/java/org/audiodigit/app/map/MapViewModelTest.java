package org.audiodigit.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.audiodigit.app.map.MapCategories.Category;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.testing.HeldTasks;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.ToneModels;
import org.audiodigit.testing.TrainedTones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class MapViewModelTest {

    @RegisterExtension static final TrainedTones TONES = TrainedTones.good();

    @TempDir Path folder;
    private final HeldTasks tasks = new HeldTasks();
    private final SampleMapList list = new SampleMapList();
    private Workspace workspace;
    private MapViewModel map;

    @BeforeEach
    void open() {
        TestContext test = TestContext.with(tasks, folder);
        workspace = test.context().workspace();
        map = new MapViewModel(test.context(), folder.resolve("stored"), list);
        open(TONES.data());
    }

    private void open(Path data) {
        workspace.data().open(data);
        list.show(workspace.data().openProperty().get().orElseThrow().dataset().clips());
    }

    @AfterEach
    void close() {
        workspace.model().activeProperty().get().ifPresent(used -> used.model().close());
    }

    private void show() {
        workspace.model().use(TONES.model());
        map.shownProperty().set(true);
    }

    private MapPoints points() {
        return map.pointsProperty().get().orElseThrow();
    }

    private String note() {
        return map.noteProperty().get();
    }

    @Test
    void theMapIsComputedWhenItIsShown() {
        workspace.model().use(TONES.model());
        assertThat(map.pointsProperty().get()).isEmpty();
        assertThat(folder.resolve("stored")).doesNotExist();

        map.shownProperty().set(true);

        assertThat(points().clips()).isEqualTo(list.listed.get());
        assertThat(map.listed().cardinality()).isEqualTo(ToneDataset.CLIPS);
        assertThat(map.runningProperty().get()).isFalse();
        assertThat(note()).isEmpty();
    }

    @Test
    void theMapWaitsForAModel() {
        map.shownProperty().set(true);
        assertThat(map.pointsProperty().get()).isEmpty();
        map.compute();
        assertThat(note()).contains("Use model");

        workspace.model().use(TONES.model());
        assertThat(points().count()).isEqualTo(ToneDataset.CLIPS);
        assertThat(note()).isEmpty();
    }

    @Test
    void anotherModelGivesAnotherMap() throws Exception {
        show();
        MapPoints first = points();
        map.shownProperty().set(false);

        workspace.model().use(ToneModels.weak(folder.resolve("weak")));
        assertThat(points()).isSameAs(first);
        assertThat(note()).contains("not active");

        map.shownProperty().set(true);
        assertThat(points()).isNotSameAs(first);
        assertThat(note()).isEmpty();
    }

    @Test
    void anOldMapIsNamedAndReplacedOnRequestAfterAFailure() throws Exception {
        show();
        MapPoints first = points();
        assertThat(map.outdatedProperty().get()).isFalse();
        map.shownProperty().set(false);
        workspace.model().use(ToneModels.weak(folder.resolve("weak")));
        tasks.hold();
        map.shownProperty().set(true);
        assertThat(map.runningProperty().get()).isTrue();
        assertThat(note()).contains("not active");
        assertThat(map.outdatedProperty().get()).as("while it is computed").isFalse();
        workspace.model().activeProperty().get().orElseThrow().model().close();
        tasks.release();
        assertThat(points()).isSameAs(first);
        assertThat(note()).contains("not active").contains("could not be computed");
        assertThat(map.outdatedProperty().get()).isTrue();

        workspace.model().use(ToneModels.weak(folder.resolve("same")));
        assertThat(map.outdatedProperty().get()).isTrue();
        map.compute();

        assertThat(points()).isNotSameAs(first);
        assertThat(note()).isEmpty();
        assertThat(map.outdatedProperty().get()).isFalse();
    }

    @Test
    void anotherDataSetRemovesTheMap() throws Exception {
        show();
        map.shownProperty().set(false);
        open(ToneDataset.write(folder.resolve("others")));
        assertThat(map.pointsProperty().get()).isEmpty();
        assertThat(map.categoriesProperty().get()).isEmpty();
    }

    @Test
    void theMapStaysWhenTheSameFolderIsOpenedAgain() throws Exception {
        show();
        MapPoints first = points();
        tasks.hold();
        workspace.data().open(TONES.data());
        tasks.release();
        assertThat(points()).isSameAs(first);
        assertThat(map.runningProperty().get()).isFalse();
        assertThat(map.categoriesProperty().get()).isPresent();
        assertThat(map.outdatedProperty().get()).isFalse();
    }

    @Test
    void theMapOfAReplacedDataSetIsDropped() throws Exception {
        workspace.model().use(TONES.model());
        tasks.hold();
        map.shownProperty().set(true);
        assertThat(map.runningProperty().get()).isTrue();
        workspace.data().open(ToneDataset.write(folder.resolve("others")));

        tasks.release();

        assertThat(map.runningProperty().get()).isFalse();
        assertThat(points().clips())
                .isEqualTo(workspace.data().openProperty().get().orElseThrow().dataset().clips());
    }

    @Test
    void aFailedMapIsComputedAgainOnlyOnRequest() throws Exception {
        workspace.model().use(TONES.model());
        workspace.model().activeProperty().get().orElseThrow().model().close();
        map.shownProperty().set(true);
        assertThat(note()).startsWith("The map could not be computed");
        assertThat(map.runningProperty().get()).isFalse();

        map.shownProperty().set(false);
        map.shownProperty().set(true);
        assertThat(map.pointsProperty().get()).isEmpty();
    }

    @Test
    void unreadableClipsAreMentioned() throws Exception {
        Path tones = ToneDataset.write(folder.resolve("tones"));
        open(tones);
        Files.writeString(tones.resolve("2_cy_3.wav"), "not a recording any more");
        show();
        assertThat(points().count()).isEqualTo(ToneDataset.CLIPS - 1);
        assertThat(note()).isEqualTo("1 clip cannot be read and is not on the map.");
        assertThat(map.listed().cardinality()).isEqualTo(ToneDataset.CLIPS - 1);
    }

    @Test
    void clickingSelectsAndPlays() {
        show();
        map.play(17);
        assertThat(list.selected.get()).contains(points().clips().get(17));
        assertThat(map.selected()).hasValue(17);
        assertThat(list.played).isEqualTo(1);
    }

    @Test
    void arrowKeysStartAtTheCentreAndMoveThroughTheMap() {
        show();
        map.step(1, 0);
        int first = map.selected().orElseThrow();
        map.step(1, 0);
        int second = map.selected().orElseThrow();
        assertThat(points().x()[second]).isGreaterThan(points().x()[first]);
    }

    @Test
    void aLassoFiltersTheListAndItsClipsAreFlaggedInOneChange() {
        show();
        map.choose(new double[] {-1, 2, 2, -1}, new double[] {-1, -1, 0.5, 0.5});
        Set<String> chosen = list.chosen.get();
        assertThat(chosen).isNotEmpty().hasSizeLessThan(ToneDataset.CLIPS);
        assertThat(map.listed().cardinality()).isEqualTo(chosen.size());

        map.flagChosen();
        assertThat(workspace.data().flags().flaggedProperty().get()).isEqualTo(chosen);
        assertThat(map.flagged()).isEqualTo(map.listed());
        workspace.undo().undo();
        assertThat(map.flagged().isEmpty()).isTrue();

        map.clearChoice();
        assertThat(map.listed().cardinality()).isEqualTo(ToneDataset.CLIPS);
    }

    @Test
    void theNearestClipsAreChosenByKeyboard() {
        show();
        map.chooseNearest();
        assertThat(list.chosen.get()).isEmpty();
        map.play(3);
        map.chooseNearest();
        assertThat(list.chosen.get()).hasSize(10).contains(points().clips().get(3).id());
        map.chooseNearest();
        assertThat(list.chosen.get()).hasSize(20);
    }

    @Test
    void theLegendCountsTheClipsOfEachColour() {
        show();
        assertThat(legend()).extracting(Category::name).containsExactly("0", "1", "2", "3");
        assertThat(legend()).extracting(Category::points).containsOnly(40);

        map.colouringProperty().set(MapColouring.SPEAKER);
        assertThat(legend())
                .extracting(Category::name)
                .containsExactlyElementsOf(ToneDataset.SPEAKERS);

        map.colouringProperty().set(MapColouring.PREDICTION);
        assertThat(legend().stream().mapToInt(Category::points).sum()).isEqualTo(ToneDataset.CLIPS);

        map.colouringProperty().set(MapColouring.PART);
        assertThat(legend())
                .extracting(Category::name)
                .contains("Training", "Test")
                .doesNotContain("All clips");
    }

    private List<Category> legend() {
        return map.categoriesProperty().get().map(MapCategories::all).orElse(List.of());
    }

    @Test
    void theTipNamesClipLabelSpeakerAndPrediction() {
        MapPoints points = SampleMap.of(SampleMap.at(0, 0));
        assertThat(MapText.tip(points, 0))
                .isEqualTo("a_speaker0_0.wav · label a · speaker speaker0 · predicted c (75 %)");
    }
}
