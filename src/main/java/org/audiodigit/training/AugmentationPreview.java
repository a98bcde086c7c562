package org.audiodigit.training;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.signal.Waveform;

/**
 * A training clip before and after augmentation.
 *
 * @param tensor without augmentation, row-major {@code [frames][bands]} of the front end
 * @param augmentedTensor the same after one draw
 * @param sound the recording
 * @param augmentedSound the augmented waveform; empty if the mode does not change it
 */
public record AugmentationPreview(
        Clip clip,
        FrontEnd frontEnd,
        float[] tensor,
        float[] augmentedTensor,
        Waveform sound,
        Optional<Waveform> augmentedSound) {

    /**
     * Augments a clip as a training does. A mode that augments the waveform in a share of the draws
     * augments it here in any case.
     *
     * @param voices clips for the background
     * @param frontEnd name of the front end
     * @param draw another number gives another example
     * @throws IOException if the clip cannot be read
     */
    public static AugmentationPreview of(
            Clip clip, List<Clip> voices, String frontEnd, AugmentationMode mode, long draw)
            throws IOException {
        FrontEnd transform = FrontEnds.byName(frontEnd);
        Waveform sound = WavReader.read(clip.file()).waveform();
        float[] tensor = transform.apply(sound);
        SpectrogramAugmenter spectrogram = mode.spectrogramAugmenter(transform);
        SplittableRandom random = new SplittableRandom(Seeds.mix(draw, clip.id().hashCode()));
        if (!mode.augmentsWaveform()) {
            float[] augmented = spectrogram.augment(tensor, random);
            return new AugmentationPreview(
                    clip, transform, tensor, augmented, sound, Optional.empty());
        }
        Waveform augmented =
                new ClipAugmenter(transform, voices, spectrogram).augmentSamples(clip, random);
        return new AugmentationPreview(
                clip,
                transform,
                tensor,
                spectrogram.augment(transform.apply(augmented), random),
                sound,
                Optional.of(augmented));
    }
}
