package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the layer summaries with the networks that DJL creates. */
@Tag("engine")
class ArchitecturesTest {

    static Stream<Architecture> all() {
        return Stream.concat(
                Architectures.names().stream().map(Architectures::byName),
                Stream.of(SmallModels.UNEVEN, SmallModels.UNEVEN_BANDS_FIRST));
    }

    static Stream<Arguments> allForSomeLabels() {
        return all().flatMap(
                        architecture ->
                                IntStream.of(2, 10, 35)
                                        .mapToObj(labels -> Arguments.of(architecture, labels)));
    }

    @ParameterizedTest
    @MethodSource("allForSomeLabels")
    void summaryMatchesInitialisedNetwork(Architecture architecture, int labels) throws Exception {
        FrontEnd frontEnd = FrontEnds.byName(architecture.frontEnd());
        List<LayerSummary> rows =
                architecture.layers(frontEnd, labels).stream()
                        .filter(row -> row.parameters() > 0)
                        .toList();

        List<LayerSummary> real =
                UntrainedModels.with(architecture, names(labels), 1, ArchitecturesTest::layers);

        assertThat(real).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(real.get(i).parameters()).isEqualTo(rows.get(i).parameters());
            assertThat(real.get(i).outputShape())
                    .containsExactlyInAnyOrderElementsOf(rows.get(i).outputShape());
        }
        assertThat(architecture.parameters(frontEnd, labels))
                .isEqualTo(real.stream().mapToLong(LayerSummary::parameters).sum());
    }

    private static List<String> names(int labels) {
        return IntStream.range(0, labels).mapToObj(Integer::toString).toList();
    }

    /** The layers of DJL that have parameters. */
    private static List<LayerSummary> layers(Network network) {
        List<LayerSummary> layers = new ArrayList<>();
        Shape[] shapes = {network.inputShape(1)};
        for (Block layer : network.block().getChildren().values()) {
            shapes = layer.getOutputShapes(shapes);
            long values = 0;
            for (Parameter parameter : layer.getParameters().values()) {
                values += parameter.getArray().size();
            }
            if (values > 0) {
                List<Integer> shape =
                        LongStream.of(shapes[0].slice(1).getShape())
                                .mapToObj(Math::toIntExact)
                                .toList();
                layers.add(new LayerSummary("", shape, values));
            }
        }
        return layers;
    }

    @Test
    void denseIsTheNetworkOfTheNotebook() {
        Architecture dense = Architectures.byName("dense");
        FrontEnd stft = FrontEnds.byName("stft");

        assertThat(dense.frontEnd()).isEqualTo("stft");
        assertThat(dense.parameters(stft, 10)).isEqualTo(14_206_282);
        assertThat(dense.layers(stft, 10))
                .containsExactly(
                        new LayerSummary("resizing (Resizing)", List.of(230, 120, 1), 0),
                        new LayerSummary("flatten (Flatten)", List.of(27_600), 0),
                        new LayerSummary("dense (Dense)", List.of(512), 14_131_712),
                        new LayerSummary("dense_1 (Dense)", List.of(128), 65_664),
                        new LayerSummary("dense_2 (Dense)", List.of(64), 8256),
                        new LayerSummary("dense_3 (Dense)", List.of(10), 650));
    }

    @Test
    void defaultIsTheSmallNetwork() {
        Architecture first = Architectures.byName(Architectures.names().get(0));

        assertThat(first.name()).isEqualTo("digit-cnn");
        assertThat(first.parameters(FrontEnds.byName(first.frontEnd()), 10))
                .isBetween(1L, 300_000L);
    }

    @ParameterizedTest
    @MethodSource("all")
    void settingsReproduceTheNetwork(Architecture architecture) {
        FrontEnd frontEnd = FrontEnds.byName(architecture.frontEnd());

        Architecture again = Architectures.of(part(architecture.name(), architecture.settings()));

        assertThat(again.name()).isEqualTo(architecture.name());
        assertThat(again.settings()).isEqualTo(architecture.settings());
        assertThat(again.layers(frontEnd, 10)).isEqualTo(architecture.layers(frontEnd, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "resnet", "Digit-CNN"})
    void rejectsUnknownNames(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Architectures.of(part(name, Map.of())))
                .withMessage("unknown architecture '%s'; use one of: digit-cnn, dense", name);
    }

    @Test
    void acceptsNamesOfEarlierReleases() {
        assertThat(Architectures.byName("seed-dense").name()).isEqualTo("dense");
        assertThat(Architectures.currentName("seed-dense")).isEqualTo("dense");
        assertThat(Architectures.currentName("resnet")).isEqualTo("resnet");
        assertThat(Architectures.names()).containsExactly("digit-cnn", "dense");
    }

    private static ModelManifest.Part part(String name, Map<String, String> settings) {
        return new ModelManifest.Part(name, settings);
    }
}
