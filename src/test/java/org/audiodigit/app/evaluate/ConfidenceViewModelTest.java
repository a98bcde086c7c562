package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.app.chart.Chart;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.UntrainedModels;
import org.audiodigit.training.calibration.ReliabilityDiagram.Bin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class ConfidenceViewModelTest extends EvaluateFixture {

    /** Opens a model with random weights, which makes mistakes. */
    private void evaluate() throws Exception {
        Path guessing = folder.resolve("guessing");
        ModelManifest trained = ModelStore.manifest(TONES.model());
        UntrainedModels.write(guessing, trained.labels(), trained.training());
        workspace.data().open(TONES.data());
        workspace.model().use(guessing);
        model.run();
    }

    private Chart.Line lastLine(Chart chart) {
        return chart.lines().get(chart.lines().size() - 1);
    }

    @Test
    void chartsAreInPercent() throws Exception {
        evaluate();
        ConfidenceViewModel confidence = model.confidence();
        for (Chart chart :
                new Chart[] {
                    confidence.reliability().get(),
                    confidence.rejection().get(),
                    confidence.roc().get()
                }) {
            assertThat(chart.end()).isEqualTo(100);
            assertThat(chart.quantity().title()).endsWith("(%)");
            assertThat(chart.xName()).endsWith("(%)");
            assertThat(lastLine(chart).name()).isEqualTo("guessing");
        }
    }

    @Test
    void withoutRejectionTheAccuracyIsThatOfTheResult() throws Exception {
        evaluate();
        Chart.Line line = lastLine(model.confidence().rejection().get());
        assertThat(line.values().x(0)).isZero();
        assertThat(line.values().mean(0))
                .isCloseTo(100 * result().evaluation().accuracy(), within(1e-9));
    }

    @Test
    void theRocCurveLeadsFromNoneToAll() throws Exception {
        evaluate();
        Chart.Line line = lastLine(model.confidence().roc().get());
        int last = line.values().size() - 1;
        assertThat(line.values().x(0)).isZero();
        assertThat(line.values().mean(0)).isZero();
        assertThat(line.values().x(last)).isEqualTo(100);
        assertThat(line.values().mean(last)).isEqualTo(100);
        assertThat(model.confidence().rocText().get()).contains("AUC");
    }

    @Test
    void clipsOfOtherLabelsHaveARocCurveOfTheirOwn() throws Exception {
        evaluate();
        assertThat(model.confidence().labelRoc().get()).isEmpty();

        Path more = Files.createDirectories(folder.resolve("more"));
        Files.copy(TONES.clip(0, 0), more.resolve("0_ann_0.wav"));
        Files.copy(TONES.clip(1, 0), more.resolve("other_ann_0.wav"));
        workspace.data().open(more);
        model.run();
        Chart chart = model.confidence().labelRoc().get().orElseThrow();
        assertThat(chart.quantity().title()).isEqualTo("Known labels accepted (%)");
        assertThat(chart.xName()).isEqualTo("Other labels accepted (%)");
        assertThat(lastLine(chart).name()).isEqualTo("guessing");
        assertThat(model.confidence().rocText().get()).contains("against others: AUC ");
    }

    @Test
    void aBinListsItsClips() throws Exception {
        evaluate();
        assertThat(model.confidence().bins().get().stream().mapToInt(Bin::clips).sum())
                .isEqualTo(result().evaluation().clips().size());
        Bin bin = model.confidence().bins().get().get(0);
        model.selection().open(bin);
        ResultClips list = model.selection().listProperty().get();
        assertThat(list.title()).contains(" to ").endsWith("%");
        assertThat(list.rows()).hasSize(bin.clips());
    }

    @Test
    void theErrorIsDefined() throws Exception {
        evaluate();
        assertThat(model.confidence().calibrationText().get())
                .startsWith("Expected calibration error ")
                .contains("15 bins", "Guo et al. 2017");
        assertThat(model.confidence().rejectionText().get()).contains("rejects", " % of the clips");
    }
}
