package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.testing.SampleClips;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AugmentedFeaturesTest {

    private static final int EPOCHS = 40;
    private static final FrontEnd LOG_MEL = FrontEnds.byName("log-mel");

    @TempDir private Path folder;
    private final CountingFrontEnd frontEnd = new CountingFrontEnd();
    private List<Clip> clips;

    @BeforeEach
    void createClips() throws IOException {
        Path wav = folder.resolve("any.wav");
        WavWriter.write(wav, Sounds.noise(0.1, 4000, 8000, 1));
        clips = SampleClips.some(20, wav);
    }

    private static AugmentedFeatures features(FrontEnd frontEnd, long maxBytes) {
        AugmentationMode mode = AugmentationMode.WAVEFORM;
        return new AugmentedFeatures(augmenter(frontEnd), 7, mode.waveformShare(), maxBytes);
    }

    private static ClipAugmenter augmenter(FrontEnd frontEnd) {
        return new ClipAugmenter(
                frontEnd, List.of(), AugmentationMode.WAVEFORM.spectrogramAugmenter(frontEnd));
    }

    @Test
    void augmentsAboutAThirdOfTheWaveforms() throws IOException {
        AugmentedFeatures features = features(frontEnd, Long.MAX_VALUE);
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            for (Clip clip : clips) {
                features.get(clip, epoch, 0);
            }
        }
        double share = (double) frontEnd.calls() / (EPOCHS * clips.size());
        assertThat(share).isBetween(0.25, 0.4);
    }

    @Test
    void augmentsEachWaveformIfTheShareIsOne() throws IOException {
        AugmentedFeatures features = new AugmentedFeatures(augmenter(frontEnd), 7, 1);
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            features.get(clips.get(0), epoch, 0);
        }
        assertThat(frontEnd.calls()).isEqualTo(EPOCHS);
    }

    @Test
    void tensorsAreTheSameWithAndWithoutCacheAndAfterAResume() throws IOException {
        AugmentedFeatures cached = features(LOG_MEL, Long.MAX_VALUE);
        AugmentedFeatures uncached = features(LOG_MEL, 0);
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            float[] expected = cached.get(clips.get(0), epoch, 1);
            assertThat(uncached.get(clips.get(0), epoch, 1)).isEqualTo(expected);
            assertThat(features(LOG_MEL, Long.MAX_VALUE).get(clips.get(0), epoch, 1))
                    .isEqualTo(expected);
        }
    }

    @Test
    void allDrawsDiffer() throws IOException {
        AugmentedFeatures features = features(LOG_MEL, Long.MAX_VALUE);
        List<float[]> drawn = new ArrayList<>();
        for (int epoch = 1; epoch <= 10; epoch++) {
            drawn.add(features.get(clips.get(0), epoch, 0));
            drawn.add(features.get(clips.get(0), epoch, 1));
            drawn.add(features.get(clips.get(1), epoch, 0));
        }
        Set<Integer> different = new HashSet<>(drawn.stream().map(Arrays::hashCode).toList());
        assertThat(different).hasSize(drawn.size());
    }

    @Test
    void drawIndicesDistinguishTheDrawsOfAClip() {
        Clip a = clips.get(0);
        Clip b = clips.get(1);
        assertThat(EpochSampler.drawIndices(List.of(a, b, a, a, b))).containsExactly(0, 0, 1, 2, 1);
        assertThat(EpochSampler.drawIndices(List.of())).isEmpty();
    }
}
