package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings of the small network. */
@Tag("engine")
class DigitCnnTest {

    @Test
    void settingsListAllConvolutions() {
        assertThat(SmallModels.UNEVEN.settings())
                .containsExactly(
                        Map.entry("filters", "5,3,7"),
                        Map.entry("frameStrides", "3,1,5"),
                        Map.entry("bandStrides", "1,4,2"),
                        Map.entry("kernelFrames", "3,1,3"),
                        Map.entry("kernelBands", "5,3,3"),
                        Map.entry("bandPaddings", "1,1,0"),
                        Map.entry("pools", "1,3,1"));
    }

    @Test
    void settingsHaveTheAxesUnlessTheyAreThoseOfTheInput() {
        assertThat(SmallModels.UNEVEN_BANDS_FIRST.settings())
                .containsAllEntriesOf(SmallModels.UNEVEN.settings())
                .containsEntry("axes", "bands,frames");
    }

    @Test
    void missingKernelsAndPoolsHaveDefaults() {
        Map<String, String> old =
                Map.of("filters", "8,9", "frameStrides", "2,1", "bandStrides", "1,2");

        assertThat(Architectures.of(part("digit-cnn", old)).settings())
                .containsAllEntriesOf(old)
                .containsEntry("kernelFrames", "3,3")
                .containsEntry("kernelBands", "3,3")
                .containsEntry("bandPaddings", "1,1")
                .containsEntry("pools", "1,1");
    }

    @Test
    void paddingDefaultsToHalfOfTheKernel() {
        Map<String, String> wide = new LinkedHashMap<>();
        wide.put("filters", "8,9");
        wide.put("frameStrides", "1,1");
        wide.put("bandStrides", "1,1");
        wide.put("kernelBands", "3,5");
        assertThat(Architectures.of(part("digit-cnn", wide)).settings())
                .containsEntry("bandPaddings", "1,2");

        wide.put("bandPaddings", "1,0");
        FrontEnd frontEnd = FrontEnds.byName("log-mel");
        List<LayerSummary> rows = Architectures.of(part("digit-cnn", wide)).layers(frontEnd, 10);

        assertThat(rows.get(2).outputShape())
                .isEqualTo(List.of(9, frontEnd.rows(), frontEnd.columns() - 4));
    }

    @Test
    void lastConvolutionOfDefaultCoversAllBands() {
        Architecture standard = Architectures.byName("digit-cnn");
        FrontEnd frontEnd = FrontEnds.byName(standard.frontEnd());

        List<Integer> last =
                standard.layers(frontEnd, 10).stream()
                        .map(LayerSummary::outputShape)
                        .filter(shape -> shape.size() == 3)
                        .reduce((before, after) -> after)
                        .orElseThrow();

        assertThat(last.get(2)).isEqualTo(1);
    }

    @Test
    void rejectsKernelLargerThanInput() {
        Convolution wide = Convolution.of(4).withKernel(3, 31).overAllBands();
        DigitCnn tooWide =
                new DigitCnn(List.of(Convolution.of(4).withPool(2), wide), PlaneAxes.FRAMES_BANDS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tooWide.layers(FrontEnds.byName("log-mel"), 10))
                .withMessage("a kernel of digit-cnn is larger than its input");
    }

    @Test
    void rejectsPoolingLargerThanInput() {
        DigitCnn tooMuch =
                new DigitCnn(List.of(Convolution.of(4).withPool(41)), PlaneAxes.FRAMES_BANDS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tooMuch.layers(FrontEnds.byName("log-mel"), 10))
                .withMessage("a pooling of digit-cnn is larger than its input");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filters      | 0,48    | the number of filters must be 1 to 4096, not 0",
                "filters      | -1,48   | the number of filters must be 1 to 4096, not -1",
                "filters      | 8,4097  | the number of filters must be 1 to 4096, not 4097",
                "filters      | 8       | all settings of digit-cnn must have the same number of values",
                "filters      | 8,8,8   | all settings of digit-cnn must have the same number of values",
                "filters      | ,       | all settings of digit-cnn must have the same number of values",
                "filters      | 8,many  | setting 'filters' of digit-cnn is not a number: 8,many",
                "filters      | 8,,8    | setting 'filters' of digit-cnn is not a number: 8,,8",
                "filters      | ''      | setting 'filters' of digit-cnn is not a number: ",
                "filters      | 9999999999,8"
                        + "| setting 'filters' of digit-cnn is not a number: 9999999999,8",
                "filters      |         | setting 'filters' of digit-cnn is missing",
                "frameStrides | 0,1     | the stride must be 1 to 10000, not 0",
                "frameStrides | 1       | all settings of digit-cnn must have the same number of values",
                "frameStrides |         | setting 'frameStrides' of digit-cnn is missing",
                "bandStrides  | 1,-2    | the stride must be 1 to 10000, not -2",
                "bandStrides  | 1,1,1   | all settings of digit-cnn must have the same number of values",
                "bandStrides  | 1.5,1   | setting 'bandStrides' of digit-cnn is not a number: 1.5,1",
                "bandStrides  |         | setting 'bandStrides' of digit-cnn is missing",
                "kernelFrames | 3       | all settings of digit-cnn must have the same number of values",
                "kernelFrames | 2,3     | the kernel size must be an odd number up to 31, not 2",
                "kernelBands  | 3,33    | the kernel size must be an odd number up to 31, not 33",
                "kernelBands  | 3,-1    | the kernel size must be an odd number up to 31, not -1",
                "bandPaddings | 1       | all settings of digit-cnn must have the same number of values",
                "bandPaddings | 1,2     | the padding of the bands must be at most half of the kernel size, not 2",
                "bandPaddings | -1,1    | the padding of the bands must be at most half of the kernel size, not -1",
                "pools        | 1       | all settings of digit-cnn must have the same number of values",
                "pools        | 0,1     | the pool must be 1 to 10000, not 0",
                "axes         | bands   | setting 'axes' of digit-cnn must be frames,bands or bands,frames, not bands"
            })
    void rejectsInvalidSettings(String key, String value, String sentence) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("filters", "8,8");
        settings.put("frameStrides", "1,1");
        settings.put("bandStrides", "1,1");
        settings.put(key, value);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Architectures.of(part("digit-cnn", settings)))
                .satisfies(e -> assertThat(e.getMessage().strip()).isEqualTo(sentence.strip()));
    }

    private static ModelManifest.Part part(String name, Map<String, String> settings) {
        return new ModelManifest.Part(name, settings);
    }
}
