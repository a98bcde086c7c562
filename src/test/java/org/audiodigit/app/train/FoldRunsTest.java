package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.audiodigit.app.workspace.DatasetSession;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.testing.SixtySpeakerDataset;
import org.audiodigit.testing.TestContext;
import org.audiodigit.training.AugmentationMode;
import org.audiodigit.training.Folds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class FoldRunsTest {

    @TempDir private Path folder;

    @Test
    void oneChoiceTrainsAllFiveFoldsAndShowsTheirMean() throws Exception {
        TestContext test = TestContext.withoutWindow(folder.resolve("models"));
        TrainViewModel model = new TrainViewModel(test.context());
        test.context().workspace().data().open(SixtySpeakerDataset.write(folder.resolve("data")));
        model.plan().epochsProperty().set("1");
        model.plan().batchProperty().set("12");
        model.plan().augmentationProperty().set(AugmentationMode.NONE);
        assertThat(model.split().options()).contains(SplitOption.ALL_FOLDS);

        model.split().optionProperty().set(SplitOption.ALL_FOLDS);
        model.train();

        assertThat(model.runs().rows()).hasSize(5);
        assertThat(model.runs().rows())
                .extracting(row -> row.run().orElseThrow().manifest().training().split())
                .containsExactlyInAnyOrderElementsOf(SplitStrategies.AUDIO_MNIST_FOLDS);
        assertThat(model.training().statusProperty().get())
                .contains("AudioMNIST")
                .contains("AlexNet on spectrograms 95.8 ± 1.5 %", "best, other folds 98.6");
        assertThat(model.training().runningProperty().get()).isFalse();

        model.split().choose("audiomnist:3");
        model.train();

        assertThat(model.runs().rows()).hasSize(6);
    }

    @Test
    void allFoldsExcludeTheClipsThatWereFlaggedAtTheStart() throws Exception {
        TestContext test = TestContext.withoutWindow(folder.resolve("models"));
        TrainViewModel model = new TrainViewModel(test.context());
        DatasetSession data = test.context().workspace().data();
        data.open(SixtySpeakerDataset.write(folder.resolve("data")));
        List<Clip> clips = data.openProperty().get().orElseThrow().dataset().clips();
        data.flags().toggle(clips.get(0));
        model.plan().epochsProperty().set("1");
        model.plan().batchProperty().set("12");
        model.plan().augmentationProperty().set(AugmentationMode.NONE);
        model.plan().withoutFlaggedProperty().set(true);
        model.training()
                .finishedProperty()
                .subscribe((before, finished) -> model.plan().withoutFlaggedProperty().set(false));

        model.split().optionProperty().set(SplitOption.ALL_FOLDS);
        model.train();

        assertThat(model.plan().withoutFlaggedProperty().get()).isFalse();
        assertThat(model.runs().rows())
                .hasSize(5)
                .extracting(row -> clips(row.run().orElseThrow().manifest()))
                .containsOnly(clips.size() - 1);
    }

    private static int clips(ModelManifest manifest) {
        return manifest.training().trainClips()
                + manifest.training().validationClips()
                + manifest.metrics().testClips();
    }

    @Test
    void theMeanHasItsDeviation() {
        assertThat(FoldRuns.sentence(new Folds(List.of(0.9, 0.92, 0.94, 0.96, 0.98))))
                .contains("AudioMNIST: 94.0 ± 3.2 %. Published: Alex");
    }
}
