package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.signal.Waveform;
import org.audiodigit.training.AugmentationMode;
import org.audiodigit.training.AugmentationPreview;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AugmentationViewModelTest extends TrainOnTonesFixture {

    private AugmentationPreview shown(AugmentationMode mode) {
        model.plan().augmentationProperty().set(mode);
        model.augmentation().refresh();
        return model.augmentation().previewProperty().get().orElseThrow();
    }

    @Test
    void aWaveformModeIsSeenAndHeard() {
        AugmentationPreview shown = shown(AugmentationMode.WAVEFORM);
        assertThat(shown.tensor()).hasSize(96 * 40).isNotEqualTo(shown.augmentedTensor());
        assertThat(shown.augmentedTensor()).hasSize(96 * 40);
        assertThat(model.augmentation().audibleProperty().get()).isTrue();
        assertThat(model.augmentation().captionProperty().getValue())
                .endsWith(": 96 frames × 40 bands");
        model.augmentation().playOriginal();
        model.augmentation().playAugmented();
        assertThat(test.player().played).hasSize(2);
        Waveform original = test.player().played.get(0).waveform();
        assertThat(original).isSameAs(shown.sound());
        assertThat(test.player().played.get(1).waveform().samples())
                .isNotEqualTo(original.samples());
        assertThat(test.player().played.get(0).to())
                .isEqualTo((double) original.length() / original.sampleRate());
    }

    @Test
    void aSpectrogramModeIsSeenButNotHeard() {
        AugmentationPreview shown = shown(AugmentationMode.SPECTROGRAM);
        assertThat(shown.augmentedTensor()).isNotEqualTo(shown.tensor());
        assertThat(model.augmentation().audibleProperty().get()).isFalse();
        assertThat(model.augmentation().descriptionProperty().getValue())
                .contains("only the spectrogram");
        model.augmentation().playAugmented();
        assertThat(test.player().played).isEmpty();
    }

    @Test
    void withoutAugmentationBothAreEqual() {
        AugmentationPreview shown = shown(AugmentationMode.NONE);
        assertThat(shown.augmentedTensor()).isEqualTo(shown.tensor());
        assertThat(model.augmentation().augmentedProperty().get()).isFalse();
    }

    @Test
    void anotherExampleKeepsTheClip() {
        AugmentationPreview first = shown(AugmentationMode.SPECTROGRAM);
        model.augmentation().anotherExample();
        AugmentationPreview second = model.augmentation().previewProperty().get().orElseThrow();
        assertThat(second.clip()).isEqualTo(first.clip());
        assertThat(second.augmentedTensor()).isNotEqualTo(first.augmentedTensor());
        model.augmentation().anotherClip();
        assertThat(model.augmentation().previewProperty().get().orElseThrow().clip())
                .isNotEqualTo(first.clip());
    }

    @Test
    void theModeIsRememberedAndSoIsThatOfEarlierReleases() {
        model.plan().augmentationProperty().set(AugmentationMode.WAVEFORM_EVERY_DRAW);
        assertThat(again().plan().augmentationProperty().get())
                .isEqualTo(AugmentationMode.WAVEFORM_EVERY_DRAW);
        assertThat(restored(Map.of("train.augment", "false"))).isEqualTo(AugmentationMode.NONE);
        assertThat(restored(Map.of("train.architecture", "dense", "train.augment", "true")))
                .isEqualTo(AugmentationMode.SPECTROGRAM);
        assertThat(restored(Map.of("train.augment", "false", "train.augmentation", "picture")))
                .isEqualTo(AugmentationMode.SPECTROGRAM);
    }

    private static AugmentationMode restored(Map<String, String> settings) {
        return new PlanViewModel(new Settings(settings)).augmentationProperty().get();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 211, 422, 1000})
    void everyClipIsShown(int clips) {
        int step = AugmentationViewModel.step(clips);
        assertThat(IntStream.range(0, clips).map(i -> i * step % clips).distinct()).hasSize(clips);
    }
}
