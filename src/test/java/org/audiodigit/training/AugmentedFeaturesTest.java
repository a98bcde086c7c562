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
    void someClips() throws IOException {
        Path wav = folder.resolve("any.wav");
        WavWriter.write(wav, Sounds.noise(0.1, 4000, 8000, 1));
        clips = SampleClips.some(20, wav);
    }

    private static AugmentedFeatures sounds(FrontEnd frontEnd, long maxBytes) {
        return AugmentedFeatures.someKept(new ClipAugmenter(frontEnd, List.of()), 7, maxBytes);
    }

    @Test
    void aboutAThirdOfTheSoundsIsVariedAnew() throws IOException {
        AugmentedFeatures sounds = sounds(frontEnd, Long.MAX_VALUE);
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            for (Clip clip : clips) {
                sounds.of(clip, epoch, 0);
            }
        }
        double share = (double) frontEnd.asked() / (EPOCHS * clips.size());
        assertThat(share).isBetween(0.25, 0.4);
    }

    @Test
    void allAreIfThatIsAskedFor() throws IOException {
        AugmentedFeatures sounds =
                AugmentedFeatures.eachAnew(new ClipAugmenter(frontEnd, List.of()), 7);
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            sounds.of(clips.get(0), epoch, 0);
        }
        assertThat(frontEnd.asked()).isEqualTo(EPOCHS);
    }

    @Test
    void itIsTheSameWhetherOrNotItWasKeptOrTheTrainingResumed() throws IOException {
        AugmentedFeatures keeping = sounds(LOG_MEL, Long.MAX_VALUE);
        AugmentedFeatures forgetting = sounds(LOG_MEL, 0);
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            float[] kept = keeping.of(clips.get(0), epoch, 1);
            assertThat(forgetting.of(clips.get(0), epoch, 1)).isEqualTo(kept);
            assertThat(sounds(LOG_MEL, Long.MAX_VALUE).of(clips.get(0), epoch, 1)).isEqualTo(kept);
        }
    }

    @Test
    void noTwoDrawsAreAlike() throws IOException {
        AugmentedFeatures sounds = sounds(LOG_MEL, Long.MAX_VALUE);
        List<float[]> drawn = new ArrayList<>();
        for (int epoch = 1; epoch <= 10; epoch++) {
            drawn.add(sounds.of(clips.get(0), epoch, 0));
            drawn.add(sounds.of(clips.get(0), epoch, 1));
            drawn.add(sounds.of(clips.get(1), epoch, 0));
        }
        Set<Integer> different = new HashSet<>(drawn.stream().map(Arrays::hashCode).toList());
        assertThat(different).hasSize(drawn.size());
    }

    @Test
    void timesTellTheDrawsOfAClipApart() {
        Clip a = clips.get(0);
        Clip b = clips.get(1);
        assertThat(EpochSampler.times(List.of(a, b, a, a, b))).containsExactly(0, 0, 1, 2, 1);
        assertThat(EpochSampler.times(List.of())).isEmpty();
    }
}
