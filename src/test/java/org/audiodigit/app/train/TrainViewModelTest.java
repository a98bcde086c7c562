package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Part;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class TrainViewModelTest extends TrainOnTonesFixture {

    @Test
    void choosingAnArchitectureFillsInItsRecipe() {
        model.plan().architectureProperty().set("dense");
        assertThat(model.plan().frontEndProperty().get()).isEqualTo("stft");
        assertThat(model.plan().epochsProperty().get()).isEqualTo("10");
        assertThat(model.plan().batchProperty().get()).isEqualTo("6");
        assertThat(model.plan().augmentProperty().get()).isFalse();
    }

    @Test
    void whatWasFilledInIsThereAtTheNextStart() {
        model.plan().rateProperty().set("2e-3");
        model.split().choose("hold-out:bob,eve");
        TrainViewModel next = again();
        assertThat(next.plan().epochsProperty().get()).isEqualTo("2");
        assertThat(next.plan().rateProperty().get()).isEqualTo("2e-3");
        assertThat(next.split().strategy()).contains("hold-out:bob,eve");
        assertThat(next.state().lineProperty().get())
                .contains("train 87", "validation 9", "test 64", "bob, eve");
    }

    @Test
    void anImpossibleNumberIsRefusedWithASentence() {
        model.plan().batchProperty().set("0");
        assertThat(model.readyProperty().get()).isFalse();
        assertThat(model.problemProperty().get()).contains("Batch", "4096", "0");
        model.plan().batchProperty().set("many");
        assertThat(model.problemProperty().get()).contains("Batch", "'many'");
        model.plan().batchProperty().set("8");
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.readyProperty().get()).isTrue();
    }

    @Test
    void theSplitIsSeenInTheWholeWindow() {
        model.split().choose("hold-out:dee");
        var open = test.context().workspace().data().openProperty().get().orElseThrow();
        for (Clip clip : open.dataset().clips()) {
            assertThat(open.part(clip).filter(Part.TEST::equals).isPresent())
                    .isEqualTo(clip.speaker().orElseThrow().equals("dee"));
        }
    }

    @Test
    void holdingNobodyOutIsNoSplit() {
        model.split().optionProperty().set(SplitOption.HOLD_OUT);
        assertThat(model.problemProperty().get()).isEqualTo("Choose the speakers to hold out.");
        assertThat(model.readyProperty().get()).isFalse();
        model.split().heldOut().setAll(ToneDataset.SPEAKERS);
        assertThat(model.problemProperty().get()).isNotEmpty();
        assertThat(model.readyProperty().get()).isFalse();
        model.split().heldOut().setAll("ann");
        assertThat(model.readyProperty().get()).isTrue();
    }

    @Test
    void aTrainingGrowsFourCurvesAndItsModelIsUsed() throws Exception {
        model.train();
        RunRow row = model.runs().rows().get(0);
        assertThat(row.curves().trainLoss().size()).isEqualTo(2 * 12);
        assertThat(row.curves().trainAccuracy().size()).isEqualTo(2 * 12);
        assertThat(row.curves().validationLoss().size()).isEqualTo(2);
        assertThat(row.curves().validationAccuracy().size()).isEqualTo(2);
        assertThat(model.desk().runningProperty().get()).isFalse();

        ModelManifest manifest = ModelStore.manifest(row.folder());
        double accuracy = manifest.metrics().testAccuracy();
        assertThat(row.facts().test()).contains(accuracy);
        assertThat(test.context().workspace().model().inUseProperty().get().orElseThrow().folder())
                .isEqualTo(row.folder());
        assertThat(test.dialogs().told)
                .singleElement()
                .asString()
                .startsWith("digit-cnn, seed 0: Test accuracy " + TrainNumbers.percent(accuracy))
                .contains("By speaker");
        assertThat(model.desk().lineProperty().get()).startsWith("Finished in 0:0");
        assertThat(model.charts().accuracyProperty().get().marks())
                .singleElement()
                .extracting(mark -> mark.text())
                .asString()
                .startsWith("best ")
                .contains(" at epoch ");
    }

    @Test
    void runsOfAnEarlierStartAreThereWithTheirCurves() throws Exception {
        model.train();
        RunRow before = model.runs().rows().get(0);
        Files.createDirectories(models.resolve("damaged"));
        Files.writeString(models.resolve("damaged").resolve("manifest.json"), "{");

        TrainViewModel next = again();
        assertThat(next.runs().rows()).hasSize(1);
        RunRow row = next.runs().rows().get(0);
        assertThat(row.facts().test()).isEqualTo(before.facts().test());
        assertThat(row.curves().trainLoss().size()).isEqualTo(24);
        assertThat(row.curves().validationAccuracy().mean(1))
                .isCloseTo(
                        before.curves().validationAccuracy().mean(1),
                        org.assertj.core.api.Assertions.within(1e-3));
        assertThat(row.shownProperty().get()).isTrue();

        next.actions().delete(row);
        assertThat(next.runs().rows()).isEmpty();
        assertThat(row.folder()).doesNotExist();
    }

    @Test
    void aRunWithADamagedSplitIsListedBetweenTheOthers() throws Exception {
        model.train();
        Path run = model.runs().rows().get(0).folder();
        copy(run, "damaged-split", "audiomnist:x", "2001-01-01T00:00:00Z");
        copy(run, "oldest", "random", "2000-01-01T00:00:00Z");

        TrainViewModel next = again();

        assertThat(next.runs().rows())
                .extracting(row -> row.facts().split())
                .containsExactly("by speaker", "audiomnist:x", "random split");
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

    @Test
    void flaggedClipsAreLeftOutIfThatIsWished() {
        var data = test.context().workspace().data();
        List<Clip> training =
                data.openProperty().get().orElseThrow().split().orElseThrow().training();
        data.flags().toggle(training.get(0));
        data.flags().toggle(training.get(1));
        assertThat(model.state().flaggedProperty().get()).isEqualTo(2);
        assertThat(model.state().selection().orElseThrow().split().training()).hasSize(96);
        model.plan().withoutFlaggedProperty().set(true);
        assertThat(model.state().selection().orElseThrow().split().training())
                .hasSize(94)
                .doesNotContain(training.get(0), training.get(1));
        assertThat(model.state().lineProperty().get()).endsWith("2 flagged left out");
        data.flags().toggle(training.get(0));
        data.flags().toggle(training.get(1));
    }

    @Test
    void theCurvesThatAreShownGoIntoATable() throws Exception {
        model.train();
        Path file = models.resolve("curves.csv");
        test.dialogs().save = java.util.Optional.of(file);
        model.actions().exportCsv();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(1 + 2 * 24 + 2 * 2);
        assertThat(lines.get(0)).isEqualTo("run,architecture,seed,split,curve,epoch,value");
    }

    @Test
    void theCaptionOfTheAugmentationSaysWhatIsVaried() {
        String tensor = "shifted in time, some frames and bands hidden";
        assertThat(caption())
                .endsWith(
                        ": 96 frames across, 40 bands up; tempo, room, microphone and background"
                                + " noise varied, then stretched, "
                                + tensor);
        model.plan().augmentProperty().set(false);
        assertThat(caption()).contains("(augmentation is off)");
        model.plan().architectureProperty().set("dense");
        model.plan().augmentProperty().set(true);
        assertThat(caption()).endsWith("bands up; " + tensor);
    }

    private String caption() {
        AugmentationViewModel augmentation = model.augmentation();
        augmentation.refresh();
        return augmentation.previewProperty().get().orElseThrow().caption();
    }

    @Test
    void layersAndAugmentationAreShownWithoutTheEngine() {
        assertThat(model.layers().rows()).isNotEmpty();
        assertThat(model.layers().input()).contains("log-mel", "96", "40");
        AugmentationViewModel augmentation = model.augmentation();
        augmentation.refresh();
        AugmentationViewModel.Shown shown = augmentation.previewProperty().get().orElseThrow();
        assertThat(shown.tensors()).hasSize(4);
        assertThat(shown.tensors().get(1)).isNotEqualTo(shown.tensors().get(0));
        augmentation.another();
        assertThat(augmentation.previewProperty().get().orElseThrow().clip())
                .isNotEqualTo(shown.clip());
    }
}
