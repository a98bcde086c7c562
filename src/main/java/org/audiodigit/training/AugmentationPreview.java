package org.audiodigit.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.FrontEnds;

/**
 * The input tensor of a training clip with and without augmentation.
 *
 * @param rows frames
 * @param columns frequencies, from low to high
 * @param original the tensor without augmentation, row-major {@code [rows][columns]}
 * @param augmented one augmented tensor for each epoch
 */
public record AugmentationPreview(
        Clip clip, int rows, int columns, float[] original, List<float[]> augmented) {

    /**
     * @param frontEnd name of the front end
     * @param epochs number of augmented tensors
     * @throws IOException if the clip cannot be read
     */
    public static AugmentationPreview of(
            Clip clip, String frontEnd, AugmentationMode mode, long seed, int epochs)
            throws IOException {
        FrontEnd transform = FrontEnds.byName(frontEnd);
        float[] original = transform.apply(WavReader.read(clip.file()).waveform());
        SpectrogramAugmenter spectrogram = mode.spectrogramAugmenter(transform);
        ClipAugmenter augmenter = new ClipAugmenter(transform, List.of(clip), spectrogram);
        List<float[]> augmented = new ArrayList<>();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            long clipSeed = TrainingInputs.clipSeed(seed, epoch, clip);
            augmented.add(
                    mode.augmentsWaveform()
                            ? augmenter.augment(clip, clipSeed)
                            : spectrogram.augment(original, new SplittableRandom(clipSeed)));
        }
        return new AugmentationPreview(
                clip, transform.rows(), transform.columns(), original, augmented);
    }
}
