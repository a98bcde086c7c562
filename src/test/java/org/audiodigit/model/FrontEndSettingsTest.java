package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.audiodigit.signal.LogMelSettings;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Front ends and their settings in manifests. */
class FrontEndSettingsTest {

    private static final LogMelSettings HARD = new LogMelSettings(8000, 96, 40, 50, 4000, 0.9, 40);

    private static final LogMelSettings SOFT =
            new LogMelSettings(8000, 96, 40, 50, 4000, 0.9, 30, true);

    static Stream<FrontEnd> all() {
        return Stream.concat(
                FrontEnds.names().stream().map(FrontEnds::byName),
                Stream.of(
                        new LogMelFrontEnd(LogMelSettings.at(16_000)),
                        new LogMelFrontEnd(
                                new LogMelSettings(11_025, 33, 17, 0.1, 4321.7, 1 / 3.0, 1e2)),
                        new LogMelFrontEnd(SOFT),
                        new LogMelFrontEnd(SOFT, true)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void settingsReproduceTheFrontEnd(FrontEnd frontEnd) {
        Waveform word = Sounds.noise(0.1, 9000, 8000, 1);

        FrontEnd again = FrontEnds.of(new ModelManifest.Part(frontEnd.name(), frontEnd.settings()));

        assertThat(again.name()).isEqualTo(frontEnd.name());
        assertThat(again.settings()).isEqualTo(frontEnd.settings());
        assertThat(again.rows()).isEqualTo(frontEnd.rows());
        assertThat(again.columns()).isEqualTo(frontEnd.columns());
        assertThat(again.apply(word)).isEqualTo(frontEnd.apply(word));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sampleRate  |           | setting 'sampleRate' of log-mel is missing",
                "sampleRate  | 8k        | setting 'sampleRate' of log-mel is not a number: 8k",
                "sampleRate  | 0         | the sample rate must be from 4000 to 192000 Hz: 0",
                "sampleRate  | -8000     | the sample rate must be from 4000 to 192000 Hz: -8000",
                "frames      | 0         | the number of frames must be from 1 to 10000: 0",
                "frames      | 10001     | the number of frames must be from 1 to 10000: 10001",
                "frames      | 9e9       | setting 'frames' of log-mel is not a number: 9e9",
                "bands       | 0         | the number of bands must be from 1 to 1000: 0",
                "bands       | 1001      | the number of bands must be from 1 to 1000: 1001",
                "fMin        | -1        | the minimum frequency must be below the maximum: -1.0",
                "fMin        | 4000      | the minimum frequency must be below the maximum: 4000.0",
                "fMin        | NaN       | the minimum frequency must be below the maximum: NaN",
                "fMax        | 4001      | the maximum frequency must be at most half the sample rate: 4001.0",
                "fMax        | NaN       | the minimum frequency must be below the maximum: 50.0",
                "preEmphasis | 1         | the pre-emphasis must be at least 0 and less than 1: 1.0",
                "preEmphasis | NaN       | the pre-emphasis must be at least 0 and less than 1: NaN",
                "floorDb     | 0         | the floor must be above 0 and at most 200 dB: 0.0",
                "floorDb     | Infinity  | the floor must be above 0 and at most 200 dB: Infinity",
                "floorDb     |           | setting 'floorDb' of log-mel is missing",
                "floor       | flat      | setting 'floor' of log-mel must be hard or soft, not flat",
                "normalisation | none | setting 'normalisation' of log-mel must be clip or fixed, not none",
                "normalisation | fixed   | a fixed scale requires a soft floor",
            })
    void rejectsInvalidSettings(String key, String value, String sentence) {
        Map<String, String> settings = new LinkedHashMap<>(new LogMelFrontEnd(HARD).settings());
        settings.put(key, value);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrontEnds.of(new ModelManifest.Part("log-mel", settings)))
                .withMessage(sentence);
    }

    @Test
    void missingChoicesHaveDefaults() {
        FrontEnd standard = FrontEnds.byName("log-mel");
        Map<String, String> settings = new LinkedHashMap<>(standard.settings());
        settings.remove("floor");
        settings.remove("normalisation");
        FrontEnd old = FrontEnds.of(new ModelManifest.Part("log-mel", settings));
        assertThat(old.settings())
                .containsEntry("floor", "hard")
                .containsEntry("normalisation", "clip");
    }

    @Test
    void silenceIsConstantOnFixedScale() {
        FrontEnd fixed = new LogMelFrontEnd(SOFT, true);
        Waveform loud = Sounds.sine(500, 0.5, 2000, 8000);
        Waveform quiet = Sounds.sine(1500, 0.01, 4000, 8000);
        assertThat(fixed.apply(loud)[0]).isEqualTo(-1f);
        assertThat(fixed.apply(quiet)[0]).isEqualTo(-1f);
    }

    @Test
    void rejectsUnknownNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrontEnds.of(new ModelManifest.Part("mfcc", Map.of())))
                .withMessage("unknown front end 'mfcc'; use one of: stft, log-mel");
    }
}
