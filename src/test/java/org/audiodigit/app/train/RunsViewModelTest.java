package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.TestContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list of the runs of this and of earlier starts. */
@Tag("engine")
class RunsViewModelTest extends TrainOnTonesFixture {

    @Test
    void runsOfEarlierStartsAreListedWithTheirCurves() throws Exception {
        model.train();
        RunRow before = model.runs().rows().get(0);
        Files.createDirectories(models.resolve("damaged"));
        Files.writeString(models.resolve("damaged").resolve("manifest.json"), "{");

        TrainViewModel next = again();
        assertThat(next.runs().rows()).hasSize(1);
        RunRow row = next.runs().rows().get(0);
        assertThat(row.summary().test()).isEqualTo(before.summary().test());
        assertThat(row.curves().trainLoss().size()).isEqualTo(24);
        assertThat(row.curves().validationAccuracy().mean(1))
                .isCloseTo(before.curves().validationAccuracy().mean(1), within(1e-3));
        assertThat(row.shownProperty().get()).isTrue();

        next.actions().delete(row);
        assertThat(next.runs().rows()).isEmpty();
        assertThat(row.folder()).doesNotExist();
        test.context().workspace().undo().undo();
        assertThat(next.runs().rows()).containsExactly(row);
        assertThat(ModelStore.isModel(row.folder())).isTrue();
    }

    @Test
    void aRunWithADamagedSplitIsListedBetweenTheOthers() throws Exception {
        model.train();
        Path run = model.runs().rows().get(0).folder();
        copy(run, "damaged-split", "audiomnist:x", "2001-01-01T00:00:00Z");
        copy(run, "oldest", "random", "2000-01-01T00:00:00Z");

        TrainViewModel next = again();

        assertThat(next.runs().rows())
                .extracting(row -> row.summary().split())
                .containsExactly("by speaker, tested on dee", "audiomnist:x", "random split");
    }

    @Test
    void theShippedModelIsListedOnceAndCannotBeDeleted() throws Exception {
        model.train();
        Path run = model.runs().rows().get(0).folder();
        // the run becomes the copy that earlier versions had
        copy(run, "shipped", "speaker", ModelStore.manifest(run).date());
        Path shipped = test.context().workspace().shippedModel();

        test.context().workspace().model().use(shipped);
        assertThat(model.runs().rows()).hasSize(1);

        TrainViewModel next = again();
        assertThat(next.runs().rows()).extracting(RunRow::folder).containsExactly(shipped);
        RunRow row = next.runs().rows().get(0);
        assertThat(next.actions().canDelete(row)).isFalse();
        next.actions().delete(row);
        assertThat(shipped).exists();
    }

    @Test
    void theShippedModelIsListedWhenItIsUnpackedLater() throws Exception {
        model.train();
        Path shipped = test.context().workspace().shippedModel();
        TestContext other = TestContext.withoutWindow(models.resolve("other"));
        TrainViewModel empty = new TrainViewModel(other.context());
        assertThat(empty.runs().rows()).isEmpty();

        Path unpacked = other.context().workspace().shippedModel();
        Files.createDirectories(unpacked.getParent());
        Files.move(model.runs().rows().get(0).folder(), unpacked);
        other.context().workspace().model().use(unpacked);

        assertThat(empty.runs().rows()).extracting(RunRow::folder).containsExactly(unpacked);
        assertThat(shipped).doesNotExist();
    }

    private void copy(Path run, String name, String split, String date) throws Exception {
        Path folder = Files.createDirectories(models.resolve(name));
        ModelManifest manifest = ModelStore.manifest(run);
        String weights = manifest.weights().file();
        Files.copy(run.resolve(weights), folder.resolve(weights));
        Files.writeString(
                folder.resolve("manifest.json"),
                Files.readString(run.resolve("manifest.json"))
                        .replace("\"split\": \"speaker\"", "\"split\": \"" + split + "\"")
                        .replace(manifest.date(), date));
    }
}
