package org.audiodigit.app.sound;

import org.audiodigit.app.sound.axis.FrequencyRange;
import org.audiodigit.app.sound.axis.FrequencyScale;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.sound.raster.SpectrogramStyle;
import org.audiodigit.app.sound.raster.SpectrogramStyle.DecibelRange;
import org.audiodigit.app.sound.raster.WindowPreset.Framing;
import org.audiodigit.common.Formats;

/** Describes the plots for screen readers. */
final class SoundDescription {

    private SoundDescription() {}

    static String waveform(SoundViewModel model) {
        return model.drawing()
                .drawableProperty()
                .get()
                .map(
                        sound ->
                                "Waveform of %s: %s at %s, peak %s relative to full scale, %s"
                                        .formatted(
                                                title(model),
                                                SoundText.milliseconds(sound.source().seconds()),
                                                Formats.roundHertz(sound.source().sampleRate()),
                                                SoundText.level(sound.peak()),
                                                visible(model.viewportProperty().get())))
                .orElse("No waveform");
    }

    static String segments(SoundViewModel model) {
        int count = model.segments().segmentsProperty().get().size();
        return count == 0
                ? "No segments"
                : Formats.count(count, "segment")
                        + model.segments()
                                .selected()
                                .map(SoundDescription::selected)
                                .orElse(", none selected");
    }

    private static String selected(PlotSegment segment) {
        return ", %s from %s to %s selected"
                .formatted(
                        segment.text(),
                        SoundText.milliseconds(segment.start()),
                        SoundText.milliseconds(segment.end()));
    }

    static String thumbnail(ThumbnailViewModel model) {
        return model.drawing()
                .drawableProperty()
                .get()
                .map(
                        sound ->
                                "Waveform and spectrogram of %s: %s, on a time axis of %s"
                                        .formatted(
                                                model.titleProperty().get(),
                                                SoundText.milliseconds(sound.source().seconds()),
                                                SoundText.milliseconds(model.axes().seconds())))
                .orElse("No recording");
    }

    static String spectrogram(SoundViewModel model) {
        return model.drawing()
                .drawableProperty()
                .get()
                .map(sound -> spectrogram(model, sound))
                .orElse("No spectrogram");
    }

    private static String spectrogram(SoundViewModel model, SoundDrawing.Drawable sound) {
        int rate = sound.source().sampleRate();
        SpectrogramStyle style = model.settings().style();
        DecibelRange levels = sound.levels(style);
        FrequencyRange frequencies = model.drawing().frequencies();
        Framing framing = model.settings().windowProperty().getValue().at(rate);
        return "Spectrogram of %s: %s to %s, %s scale, frames of %s, %s to %s relative to %s, %s"
                .formatted(
                        title(model),
                        Formats.roundHertz(frequencies.low()),
                        Formats.roundHertz(frequencies.high()),
                        style.scale() == FrequencyScale.MEL ? "mel" : "linear",
                        frame(framing, rate),
                        Formats.withMinus(Formats.decimal(levels.low(), 0)),
                        Formats.withMinus(Formats.decibels(levels.high(), 0)),
                        sound.isQuiet() ? "full scale" : "the peak",
                        visible(model.viewportProperty().get()));
    }

    /** E.g. {@code 233 samples (29.1 ms)}. */
    static String frame(Framing framing, int sampleRate) {
        return "%d samples (%s ms)".formatted(framing.frame(), millis(framing.frame(), sampleRate));
    }

    private static String millis(int samples, int sampleRate) {
        return Formats.decimal(1000.0 * samples / sampleRate, 1);
    }

    /** Frame length, step, FFT size and window function, for tool tips. */
    static String framing(Framing framing, int sampleRate) {
        return "Frames of %s, step of %d samples (%s ms), FFT of %d points, Hann window"
                .formatted(
                        frame(framing, sampleRate),
                        framing.step(),
                        millis(framing.step(), sampleRate),
                        framing.fftSize());
    }

    private static String title(SoundViewModel model) {
        return model.shownProperty().get().map(SoundViewModel.Shown::title).orElse("a recording");
    }

    private static String visible(Viewport view) {
        return view.isWhole()
                ? "entirely visible"
                : "visible from %s to %s"
                        .formatted(
                                SoundText.milliseconds(view.from()),
                                SoundText.milliseconds(view.to()));
    }
}
