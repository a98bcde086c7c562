package org.audiodigit.app.sound;

import org.audiodigit.app.sound.axis.FrequencyScale;
import org.audiodigit.app.sound.axis.Units;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.sound.raster.Framing;
import org.audiodigit.app.sound.raster.SpectrogramStyle;
import org.audiodigit.signal.Waveform;

/** What is seen, in words, for those who have it read to them. */
final class SoundDescription {

    private SoundDescription() {}

    static String waveform(SoundViewModel model) {
        return model.picture()
                .drawableProperty()
                .get()
                .map(
                        sound ->
                                "Waveform of %s: %s at %s, peak %s of full scale, %s"
                                        .formatted(
                                                title(model),
                                                Units.seconds(sound.waveform().seconds()),
                                                Units.roundHertz(sound.waveform().sampleRate()),
                                                Units.decibels(20 * Math.log10(sound.peak())),
                                                seen(model.viewportProperty().get())))
                .orElse("No waveform");
    }

    static String spectrogram(SoundViewModel model) {
        return model.picture()
                .drawableProperty()
                .get()
                .map(sound -> spectrogram(model, sound.waveform()))
                .orElse("No spectrogram");
    }

    private static String spectrogram(SoundViewModel model, Waveform waveform) {
        SpectrogramStyle shading = model.look().shading();
        Framing framing = model.look().windowProperty().getValue().at(waveform.sampleRate());
        return "Spectrogram of %s: 0 Hz to %s, %s scale, frames of %s, %.0f to %s of the peak, %s"
                .formatted(
                        title(model),
                        Units.roundHertz(waveform.sampleRate() / 2.0),
                        shading.scale() == FrequencyScale.MEL ? "mel" : "linear",
                        frame(framing, waveform.sampleRate()),
                        shading.range().low(),
                        Units.decibels(shading.range().high()),
                        seen(model.viewportProperty().get()));
    }

    /** E.g. {@code 233 samples (29.1 ms)}. */
    static String frame(Framing framing, int sampleRate) {
        return "%d samples (%s ms)".formatted(framing.frame(), millis(framing.frame(), sampleRate));
    }

    private static String millis(int samples, int sampleRate) {
        return Units.decimal(1000.0 * samples / sampleRate, 1);
    }

    /** How the recording is cut, e.g. for a tool tip. */
    static String framing(Framing framing, int sampleRate) {
        return "Frames of %s every %d samples (%s ms), FFT of %d, Hann window"
                .formatted(
                        frame(framing, sampleRate),
                        framing.step(),
                        millis(framing.step(), sampleRate),
                        framing.fftSize());
    }

    private static String title(SoundViewModel model) {
        return model.shownProperty().get().map(SoundViewModel.Shown::title).orElse("a recording");
    }

    private static String seen(Viewport view) {
        return view.isWhole()
                ? "all of it in view"
                : "in view from %s to %s"
                        .formatted(Units.seconds(view.from()), Units.seconds(view.to()));
    }
}
