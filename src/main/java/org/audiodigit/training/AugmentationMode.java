package org.audiodigit.training;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnd;

/**
 * Determines how training clips are augmented each time an epoch draws them. Each constant contains
 * the complete definition of its mode. The serialised names are those of the first release.
 */
public enum AugmentationMode {
    /** No augmentation. */
    NONE("none", 0, List.of()),

    /** Shifts the spectrogram in time and masks frames and bands. */
    @SerializedName("PICTURE")
    SPECTROGRAM("picture", 0, List.of(SpecAugment::new)),

    /**
     * Augments the waveform like other speakers, rooms and microphones would, then the spectrogram.
     * The waveform is augmented in three of ten draws and reused in between.
     */
    @SerializedName("SOUND")
    WAVEFORM("sound", 0.3, SpectrogramAugmenter.WARP_AND_MASK),

    /** Like {@link #WAVEFORM}, but augments the waveform in every draw. */
    @SerializedName("FRESH")
    WAVEFORM_EVERY_DRAW("fresh", 1, SpectrogramAugmenter.WARP_AND_MASK);

    private final String text;
    private final double waveformShare;
    private final List<SpectrogramAugmenter.Factory> spectrogram;

    /**
     * @param text name in options and manifests
     * @param waveformShare share of the draws in which the waveform is augmented, 0..1
     * @param spectrogram augmenters of the spectrogram, in order
     */
    AugmentationMode(
            String text, double waveformShare, List<SpectrogramAugmenter.Factory> spectrogram) {
        this.text = text;
        this.waveformShare = waveformShare;
        this.spectrogram = spectrogram;
    }

    /** The name in options and manifests, e.g. {@code sound}. */
    public String text() {
        return text;
    }

    /** The mode with this name in options and manifests, in any case; empty for other text. */
    public static Optional<AugmentationMode> parse(String text) {
        return Stream.of(values()).filter(mode -> mode.text.equalsIgnoreCase(text)).findFirst();
    }

    /** Whether the waveform is augmented, too, and not the spectrogram alone. */
    public boolean augmentsWaveform() {
        return waveformShare > 0;
    }

    /** Share of the draws in which the waveform is augmented, 0..1. */
    double waveformShare() {
        return waveformShare;
    }

    /** The augmenters of the spectrogram as one. */
    SpectrogramAugmenter spectrogramAugmenter(FrontEnd frontEnd) {
        return SpectrogramAugmenter.chain(spectrogram, frontEnd.rows(), frontEnd.columns());
    }

    /** The mode that an architecture's recipe recommends. */
    public static AugmentationMode of(String architecture) {
        String name = Architectures.byName(architecture).recipe().augmentation();
        return parse(name).orElseThrow();
    }
}
