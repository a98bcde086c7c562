package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.Map;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.MxnetRuntime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StringNetworkTest {

    private static final int LABELS = 10;

    private final StringNetwork network = StringNetwork.standard();
    private final LogMelFrontEnd frontEnd = LogMelFrontEnd.forStrings(320);

    @Test
    void hasAtMostHalfAMillionParameters() {
        assertThat(network.parameters(frontEnd, LABELS)).isLessThanOrEqualTo(500_000);
    }

    @Test
    void settingsDescribeTheNetwork() {
        StringNetwork read =
                network.withSettings(new SettingsMap(network.name(), network.settings()));

        assertThat(read.layers(frontEnd, LABELS)).isEqualTo(network.layers(frontEnd, LABELS));
    }

    @Test
    void unevenSettingsAreRefused() {
        Map<String, String> settings =
                Map.of("filters", "1,2,3", "contextFilters", "4", "contextFrames", "3");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.withSettings(new SettingsMap(network.name(), settings)))
                .withMessageContaining("four filters");
    }

    @Test
    void isNoArchitectureOfAClassifier() {
        assertThat(Architectures.names()).doesNotContain(StringNetwork.NAME);
        assertThat(network.labelsFrames()).isTrue();
    }

    @Tag("engine")
    @Test
    void anyNumberOfFramesHasAnOutputForEachSecondFrame() throws Exception {
        List<String> labels = List.of("a", "b");
        for (int frames : new int[] {1, 2, 37, 320}) {
            float[] outputs = outputs(labels, frames);

            assertThat(outputs)
                    .hasSize(StringNetwork.outputFrames(frames) * WordStates.count(labels.size()));
        }
    }

    private float[] outputs(List<String> labels, int frames) throws Exception {
        return EngineThread.shared()
                .call(
                        () -> {
                            MxnetRuntime.start();
                            try (Network built = Network.build(network, frontEnd, labels)) {
                                built.block()
                                        .initialize(
                                                built.model().getNDManager(),
                                                DataType.FLOAT32,
                                                built.inputShape(1));
                                float[] input = new float[frames * frontEnd.columns()];
                                try (FrozenNetwork frozen = built.freeze()) {
                                    return frozen.outputs(input, frontEnd.columns());
                                }
                            }
                        });
    }
}
