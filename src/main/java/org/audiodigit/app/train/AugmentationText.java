package org.audiodigit.app.train;

import java.util.Locale;
import org.audiodigit.training.AugmentationMode;

/** Describes augmentation modes for the user. */
final class AugmentationText {

    private AugmentationText() {}

    /** The name of a mode in lower case. */
    static String name(AugmentationMode mode) {
        return mode.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What a mode does, in one sentence. */
    static String sentence(AugmentationMode mode) {
        return switch (mode) {
            case NONE -> "The network receives each clip as it was recorded.";
            case SPECTROGRAM ->
                    "Each epoch shifts the spectrogram of a clip in time and masks some frames and"
                            + " bands.";
            case WAVEFORM ->
                    "Three of ten epochs change speed, pitch, room, microphone and background of a"
                            + " clip, and each epoch also warps and masks its spectrogram.";
            case WAVEFORM_EVERY_DRAW ->
                    "Each epoch changes speed, pitch, room, microphone and background of a clip and"
                            + " warps and masks its spectrogram, which is slower and better for new"
                            + " speakers.";
        };
    }
}
