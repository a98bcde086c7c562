package org.audiodigit.training.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.audiodigit.training.calibration.ReliabilityDiagram.Bin;
import org.junit.jupiter.api.Test;

/** Ten predictions, for which NumPy 2 and SciPy 1.17.1 computed the expected values. */
class ReliabilityDiagramTest {

    private static final List<ScoredClip> SCORED = scored();

    static List<ScoredClip> scored() {
        double[] confidence = {0.99, 0.95, 0.9, 0.9, 0.8, 0.7, 0.6, 0.6, 0.3, 0.15};
        int[] correct = {1, 0, 1, 1, 1, 0, 1, 0, 0, 0};
        List<ScoredClip> scored = new ArrayList<>();
        for (int i = 0; i < confidence.length; i++) {
            scored.add(new ScoredClip(confidence[i], correct[i] == 1));
        }
        return scored;
    }

    @Test
    void theErrorIsTheMeanDistanceOfConfidenceAndAccuracy() {
        assertThat(ReliabilityDiagram.of(SCORED).calibrationError()).isCloseTo(0.269, within(1e-9));
        assertThat(ReliabilityDiagram.of(List.of()).calibrationError()).isZero();
    }

    @Test
    void eachBinHasItsClips() {
        ReliabilityDiagram diagram = ReliabilityDiagram.of(SCORED);
        assertThat(diagram.bins()).hasSize(ReliabilityDiagram.BINS);
        assertThat(diagram.bins().stream().mapToInt(Bin::clips).sum()).isEqualTo(10);
        Bin last = diagram.bins().get(ReliabilityDiagram.BINS - 1);
        assertThat(last.clips()).isEqualTo(2);
        assertThat(last.confidence()).isCloseTo(0.97, within(1e-9));
        assertThat(last.accuracy()).isEqualTo(0.5);
        assertThat(diagram.bins().get(0).accuracy()).isNaN();
    }

    @Test
    void aConfidenceOfOneBelongsToTheLastBin() {
        ReliabilityDiagram diagram = ReliabilityDiagram.of(List.of(new ScoredClip(1, true)));
        assertThat(diagram.bins().get(ReliabilityDiagram.BINS - 1).clips()).isEqualTo(1);
        assertThat(diagram.calibrationError()).isZero();
    }
}
