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
 * What a network sees of a training clip, as it is and varied.
 *
 * @param clip that it is of
 * @param rows steps in time
 * @param columns frequencies, from low to high
 * @param plain the tensor, row-major {@code [rows][columns]}
 * @param varied as it is seen in different epochs
 */
public record AugmentationPreview(
        Clip clip, int rows, int columns, float[] plain, List<float[]> varied) {

    /**
     * @param frontEnd by name
     * @param sound whether the sound is varied, too, or the tensor alone
     * @param epochs how many varied ones
     * @throws IOException if the clip cannot be read
     */
    public static AugmentationPreview of(
            Clip clip, String frontEnd, boolean sound, long seed, int epochs) throws IOException {
        FrontEnd made = FrontEnds.byName(frontEnd);
        float[] plain = made.apply(WavReader.read(clip.file()).waveform());
        ClipAugmenter heard = new ClipAugmenter(made, List.of(clip));
        SpecAugment seen = new SpecAugment(made.rows(), made.columns());
        List<float[]> varied = new ArrayList<>();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            long own = TrainingInputs.seed(seed, epoch, clip);
            varied.add(sound ? heard.vary(clip, own) : seen.vary(plain, new SplittableRandom(own)));
        }
        return new AugmentationPreview(clip, made.rows(), made.columns(), plain, varied);
    }
}
