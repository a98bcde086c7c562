package org.audiodigit.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.audiodigit.app.map.MapCategories.Category;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.dataset.Clip;
import org.audiodigit.testing.HeldTasks;
import org.audiodigit.testing.SampleClips;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapCategoriesTest {

    @TempDir Path folder;
    private LoadedDataset open;

    @BeforeEach
    void open() throws Exception {
        Workspace workspace = TestContext.with(new HeldTasks(), folder).context().workspace();
        workspace.data().open(ToneDataset.write(folder.resolve("data")));
        open = workspace.data().openProperty().get().orElseThrow();
    }

    @Test
    void onlyTheSpeakersWithTheMostClipsAreInTheLegend() {
        assertThat(speakers(14, 0)).hasSize(11);
        assertThat(speakers(14, 0).get(10))
                .isEqualTo(new Category("4 other speakers", MapCategories.SEVERAL_COLOURS, 4));
    }

    @Test
    void otherSpeakersHaveColoursThatTellThemApart() {
        int[] colours = categoriesOfSpeakers(18, 1).colours();
        assertThat(colours).doesNotHaveDuplicates().endsWith(MapCategories.NO_COLOUR);
        assertThat(Arrays.stream(colours, 0, 18)).allMatch(c -> c >= 0 && c < LabelColours.COUNT);
    }

    @Test
    void clipsWithoutASpeakerAreNamedInTheLegend() {
        Category none = new Category("No speaker", MapCategories.NO_COLOUR, 3);
        assertThat(speakers(14, 3)).hasSize(12).endsWith(none);
        assertThat(speakers(2, 3)).hasSize(3).endsWith(none);
    }

    /** The legend for speakers with a clip each, and for clips without a speaker. */
    private List<Category> speakers(int known, int unknown) {
        return categoriesOfSpeakers(known, unknown).all();
    }

    private MapCategories categoriesOfSpeakers(int known, int unknown) {
        List<Clip> clips =
                IntStream.range(0, known + unknown)
                        .mapToObj(i -> i < known ? clip(i) : withoutSpeaker(clip(i)))
                        .toList();
        return MapCategories.of(
                MapColouring.SPEAKER, SampleMap.of(clips, new float[clips.size()][2]), open);
    }

    private static Clip clip(int index) {
        return SampleClips.of("a", "speaker" + index, index);
    }

    private static Clip withoutSpeaker(Clip clip) {
        return new Clip(
                clip.id(),
                clip.file(),
                clip.label(),
                Optional.empty(),
                clip.take(),
                clip.sampleRate(),
                clip.frames());
    }

    @Test
    void labelsOfTheModelOnlyComeAfterThoseOfTheDataSet() {
        MapCategories categories =
                MapCategories.of(MapColouring.PREDICTION, SampleMap.of(SampleMap.at(0, 0)), open);
        int colour = LabelColours.index("c", open.dataset().labels());
        assertThat(categories.all()).containsExactly(new Category("c", colour, 1));
    }
}
