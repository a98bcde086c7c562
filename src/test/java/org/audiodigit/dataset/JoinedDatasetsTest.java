package org.audiodigit.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.testing.FakeRecordings;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinedDatasetsTest {

    @TempDir private Path folder;

    private Dataset scan(String name, String... files) throws Exception {
        return new FakeRecordings(folder.resolve(name)).with(files).scan();
    }

    @Test
    void joinsClipsOfAllDatasets() throws Exception {
        Dataset one = scan("one", "0_ann_0.wav", "1_ann_0.wav");
        Dataset two = scan("two", "zero/cafe_nohash_0.wav", "one/cafe_nohash_0.wav");
        Dataset joined = JoinedDatasets.of(List.of(one, two));

        assertThat(joined.clips())
                .extracting(Clip::id)
                .containsExactly(
                        "0_ann_0.wav",
                        "1_ann_0.wav",
                        "two/one/cafe_nohash_0.wav",
                        "two/zero/cafe_nohash_0.wav");
        assertThat(joined.labels()).containsExactly("0", "1");
        assertThat(joined.speakerIds()).containsExactly("ann", "cafe");
        assertThat(joined.name()).isEqualTo("one + two");
        assertThat(List.of(one, two)).allMatch(part -> part.sharesFolderName(joined.name()));
        assertThat(joined.sharesFolderName(one.name())).isTrue();
        assertThat(one.sharesFolderName(two.name())).isFalse();
        assertThat(joined.clips()).allSatisfy(clip -> assertThat(clip.file()).exists());
    }

    @Test
    void renamesSpeakersWithTheSameName() throws Exception {
        Dataset one = scan("one", "0_01_0.wav", "0_02_0.wav");
        Dataset two = scan("two", "0_01_0.wav", "0_03_0.wav");
        Dataset joined = JoinedDatasets.of(List.of(one, two));

        assertThat(joined.clips()).hasSize(4);
        assertThat(joined.speakerIds()).containsExactlyInAnyOrder("01", "02", "two-01", "03");
        Split split = SplitStrategies.parse("hold-out:01").split(joined, 0);
        assertThat(split.test()).extracting(Clip::id).containsExactly("0_01_0.wav");
    }

    @Test
    void renamesFoldersWithTheSameName() throws Exception {
        List<Dataset> datasets =
                List.of(
                        scan("a/recordings", "0_ann_0.wav"),
                        scan("b/recordings", "0_bob_0.wav"),
                        scan("c/recordings", "0_bob_0.wav"));
        Dataset joined = JoinedDatasets.of(datasets);
        Set<String> ids = joined.clips().stream().map(Clip::id).collect(Collectors.toSet());
        assertThat(ids)
                .containsExactlyInAnyOrder(
                        "0_ann_0.wav", "recordings/0_bob_0.wav", "recordings-2/0_bob_0.wav");
    }

    @Test
    void idsDifferIfAFolderHasTheNameOfASpeakersFolder() throws Exception {
        Dataset one = scan("one", "01/7_01_0.wav", "02/7_02_0.wav");
        Dataset two = scan("more/01", "7_01_0.wav");
        assertThat(JoinedDatasets.of(List.of(one, two)).clips())
                .extracting(Clip::id)
                .containsExactlyInAnyOrder("01/7_01_0.wav", "02/7_02_0.wav", "01-2/7_01_0.wav");
        Dataset three = scan("others/01", "7_bob_0.wav");
        assertThat(JoinedDatasets.of(List.of(one, three)).clips())
                .extracting(Clip::id)
                .contains("01/7_bob_0.wav");
    }

    @Test
    void problemsContainFolder() throws Exception {
        Dataset one = scan("one", "0_ann_0.wav");
        new FakeRecordings(folder.resolve("two")).withContent("broken", "0_bob_1.wav");
        Dataset two = scan("two", "0_bob_0.wav");
        assertThat(JoinedDatasets.of(List.of(one, two)).problems())
                .extracting(Problem::file)
                .containsExactly("two/0_bob_1.wav");
    }

    @Test
    void singleDatasetIsUnchanged() throws Exception {
        Dataset one = scan("one", "0_ann_0.wav");
        assertThat(JoinedDatasets.of(List.of(one))).isSameAs(one);
        assertThat(one.name()).isEqualTo("one");
    }

    @Test
    void unlabelledRecordingsIgnoreNames() throws Exception {
        Path others = folder.resolve("others");
        Files.createDirectories(others.resolve("music"));
        WavWriter.write(others.resolve("stop.wav"), Sounds.sine(300, 0.1, 800, 8000));
        WavWriter.write(others.resolve("music/7_ann_0.wav"), Sounds.sine(300, 0.1, 800, 8000));
        Files.writeString(others.resolve("broken.wav"), "no sound");
        UnlabelledRecordings found = UnlabelledRecordings.scan(others);
        assertThat(found.clips())
                .extracting(Clip::id)
                .containsExactlyInAnyOrder("others/stop.wav", "others/music/7_ann_0.wav");
        assertThat(found.clips()).extracting(Clip::label).containsOnly(UnlabelledRecordings.LABEL);
        assertThat(found.problems()).hasSize(1);
    }

    @Test
    void rejectsFolderWithoutReadableRecordings() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> UnlabelledRecordings.scan(empty))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("contains no readable recordings");
    }
}
