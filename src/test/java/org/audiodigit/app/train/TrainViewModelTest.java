package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.audiodigit.app.workspace.DatasetSession;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.SplitSettings;
import org.audiodigit.app.workspace.TestResult;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Part;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.training.AugmentationMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class TrainViewModelTest extends TrainOnTonesFixture {

    @Test
    void choosingAnArchitectureSetsItsDefaults() {
        model.plan().architectureProperty().set("dense");
        assertThat(model.plan().frontEndProperty().get()).isEqualTo("stft");
        assertThat(model.plan().epochsProperty().get()).isEqualTo("10");
        assertThat(model.plan().batchProperty().get()).isEqualTo("6");
        assertThat(model.plan().augmentationProperty().get()).isEqualTo(AugmentationMode.NONE);
    }

    @Test
    void theFormIsRestoredAtTheNextStart() {
        model.plan().rateProperty().set("2e-3");
        model.split().choose("hold-out:bob,eve");
        TrainViewModel next = again();
        assertThat(next.plan().epochsProperty().get()).isEqualTo("2");
        assertThat(next.plan().rateProperty().get()).isEqualTo("2e-3");
        assertThat(next.split().specificationProperty().get()).contains("hold-out:bob,eve");
        assertThat(next.appliedSplit().summaryProperty().getValue())
                .contains("training 83", "validation 13", "test 64", "bob, eve");
    }

    @Test
    void anInvalidNumberIsAProblem() {
        model.plan().batchProperty().set("0");
        assertThat(model.readyProperty().get()).isFalse();
        assertThat(model.formProblemsProperty().get())
                .containsExactly("Batch must be from 1 to 4096, not 0.");
        assertThat(model.problemProperty().get()).isEmpty();
        model.plan().batchProperty().set("many");
        assertThat(model.formProblemsProperty().get())
                .containsExactly("Batch must be an integer, not 'many'.");
        model.plan().batchProperty().set("8");
        assertThat(model.formProblemsProperty().get()).isEmpty();
        assertThat(model.readyProperty().get()).isTrue();
    }

    @Test
    void allInvalidFieldsAreReportedAtOnce() {
        PlanViewModel plan = model.plan();
        plan.epochsProperty().set("0");
        plan.rateProperty().set("2");
        model.split().optionProperty().set(SplitOption.HOLD_OUT);

        assertThat(plan.problemProperty(plan.epochsProperty()).get())
                .isEqualTo("Epochs must be from 1 to 10000, not 0.");
        assertThat(plan.problemProperty(plan.rateProperty()).get()).startsWith("Rate must be");
        assertThat(plan.problemProperty(plan.batchProperty()).get()).isEmpty();
        assertThat(model.formProblemsProperty().get())
                .containsExactly(
                        "Epochs must be from 1 to 10000, not 0.",
                        "Rate must be above 0 and at most 1, not 2.0.",
                        "Choose the speakers to hold out.");
        assertThat(model.readyProperty().get()).isFalse();

        plan.epochsProperty().set("2");
        assertThat(plan.problemProperty(plan.epochsProperty()).get()).isEmpty();
        assertThat(model.formProblemsProperty().get()).hasSize(2);
        plan.epochsProperty().set("99999999999");
        assertThat(plan.problemProperty(plan.epochsProperty()).get())
                .isEqualTo("Epochs must be from 1 to 10000, not 99999999999.");
    }

    @Test
    void theDefaultNumberOfEpochsIsThatForTheTrainingPart() {
        PlanViewModel plan = model.plan();
        plan.setDefaults();
        String forFewClips = plan.epochsProperty().get();
        plan.fitEpochsTo(100_000);
        assertThat(plan.epochsProperty().get()).isNotEqualTo(forFewClips);
        model.split().choose("hold-out:dee");
        assertThat(plan.epochsProperty().get()).isEqualTo(forFewClips);
    }

    @Test
    void theSplitAppliesToTheWholeWindow() {
        model.split().choose("hold-out:dee");
        var open = test.context().workspace().data().openProperty().get().orElseThrow();
        for (Clip clip : open.dataset().clips()) {
            assertThat(open.part(clip).filter(Part.TEST::equals).isPresent())
                    .isEqualTo(clip.speaker().orElseThrow().equals("dee"));
        }
    }

    @Test
    void theSplitOfTheLastSessionAppliesWhenTheRoomIsVisited() {
        model.split().choose("hold-out:ann");
        DatasetSession data = test.context().workspace().data();
        data.applySplit(SplitSettings.STANDARD);
        LoadedDataset before = data.openProperty().get().orElseThrow();

        TrainViewModel built = new TrainViewModel(test.context());
        assertThat(data.openProperty().get().orElseThrow()).isSameAs(before);

        built.appliedSplit().visit();
        assertThat(data.splitSettingsProperty().get().strategy()).isEqualTo("hold-out:ann");
        assertThat(data.openProperty().get().orElseThrow()).isNotSameAs(before);
    }

    @Test
    void aSplitByHeldOutSpeakersNeedsTrainingAndTestSpeakers() {
        model.split().optionProperty().set(SplitOption.HOLD_OUT);
        assertThat(model.formProblemsProperty().get()).isNotEmpty();
        assertThat(model.readyProperty().get()).isFalse();
        model.split().heldOutProperty().set(Set.copyOf(ToneDataset.SPEAKERS));
        assertThat(model.formProblemsProperty().get()).isNotEmpty();
        assertThat(model.readyProperty().get()).isFalse();
        for (String speaker : ToneDataset.SPEAKERS) {
            model.split().setHeldOut(speaker, speaker.equals("ann"));
        }
        assertThat(model.split().specificationProperty().get()).contains("hold-out:ann");
        assertThat(model.readyProperty().get()).isTrue();
    }

    @Test
    void aTrainingHasFourCurvesAndItsModelIsOffered() throws Exception {
        model.train();
        RunRow row = model.runs().rows().get(0);
        assertThat(row.curves().trainLoss().size()).isEqualTo(2 * 12);
        assertThat(row.curves().trainAccuracy().size()).isEqualTo(2 * 12);
        assertThat(row.curves().validationLoss().size()).isEqualTo(2);
        assertThat(row.curves().validationAccuracy().size()).isEqualTo(2);
        assertThat(model.training().runningProperty().get()).isFalse();

        ModelManifest manifest = ModelStore.manifest(row.folder());
        double accuracy = manifest.metrics().testAccuracy();
        assertThat(row.summary().test()).contains(new TestResult(accuracy, 32));
        assertThat(test.context().workspace().model().activeProperty().get()).isEmpty();
        assertThat(test.dialogs().messages)
                .singleElement()
                .asString()
                .isEqualTo(
                        "%s reached %s on 32 test clips by 1 speaker. No model is active."
                                .formatted(row.folder().getFileName(), Formats.percent(accuracy)));
        assertThat(model.training().statusProperty().get()).startsWith("Finished in 0:0");
        assertThat(model.charts().accuracyProperty().get().marks())
                .singleElement()
                .extracting(mark -> mark.text())
                .asString()
                .startsWith("saved: ")
                .contains(" at epoch ");
    }

    @Test
    void flaggedClipsAreExcludedOnRequest() {
        var data = test.context().workspace().data();
        List<Clip> training =
                data.openProperty().get().orElseThrow().split().orElseThrow().training();
        data.flags().toggle(training.get(0));
        data.flags().toggle(training.get(1));
        assertThat(model.appliedSplit().flaggedProperty().get()).isEqualTo(2);
        assertThat(model.appliedSplit().selection().orElseThrow().split().training()).hasSize(96);
        model.plan().withoutFlaggedProperty().set(true);
        assertThat(model.appliedSplit().selection().orElseThrow().split().training())
                .hasSize(94)
                .doesNotContain(training.get(0), training.get(1));
        assertThat(model.appliedSplit().summaryProperty().getValue())
                .endsWith("2 flagged excluded");
        data.flags().toggle(training.get(0));
        data.flags().toggle(training.get(1));
    }

    @Test
    void theShownCurvesAreExportedAsATable() throws Exception {
        model.train();
        Path file = models.resolve("curves.csv");
        test.dialogs().save = Optional.of(file);
        model.actions().exportCsv();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(1 + 2 * 24 + 2 * 2);
        assertThat(lines.get(0)).isEqualTo("run,architecture,seed,split,curve,epoch,value");
    }

    @Test
    void layersAreShownWithoutTheEngine() {
        assertThat(model.layersProperty().getValue().rows()).isNotEmpty();
        assertThat(model.layersProperty().getValue().input()).contains("log-mel", "96", "40");
    }
}
