package org.audiodigit.app.sound;

import java.util.OptionalDouble;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.common.Formats;
import org.audiodigit.signal.Waveform;

/**
 * Formats the values under the pointer, always in the order time, frequency, level.
 *
 * @param width of the plots, in pixels
 */
record CursorReadout(SoundDrawing drawing, Viewport view, double width) {

    private static final String SEPARATOR = "   ";

    /** Minimum distance, in seconds, of times that differ when they are rounded to milliseconds. */
    private static final double MILLISECOND = 0.001;

    /** E.g. {@code 0.213 s 1.84 kHz −32 dB}. */
    String overSpectrogram(double seconds, double hertz) {
        OptionalDouble level = drawing.decibels(view, width, seconds, hertz);
        String position = time(seconds) + SEPARATOR + Formats.hertz(hertz);
        return level.isEmpty()
                ? position
                : position
                        + SEPARATOR
                        + Formats.withMinus(Formats.decibels(level.getAsDouble(), 0));
    }

    /** Time and amplitude; the peak of a pixel that stands for several samples. */
    String overWaveform(double seconds) {
        return drawing.drawableProperty()
                .get()
                .map(sound -> time(seconds) + SEPARATOR + amplitude(sound, seconds))
                .orElse("");
    }

    private String amplitude(SoundDrawing.Drawable sound, double seconds) {
        Waveform waveform = sound.waveform();
        double sample = seconds * waveform.sampleRate();
        double pixel = view.span() * waveform.sampleRate() / width;
        if (pixel <= 1) {
            long nearest = Math.min(Math.round(sample), waveform.length() - 1L);
            return amplitude(waveform.samples()[(int) Math.max(0, nearest)]);
        }
        int from = (int) Math.floor(sample - pixel / 2);
        double peak = sound.envelope().peak(from, from + (int) Math.ceil(pixel) + 1);
        return "peak " + amplitude(peak);
    }

    private static String amplitude(double amplitude) {
        return Formats.withMinus(Formats.decimal(amplitude, 3));
    }

    private String time(double seconds) {
        return Formats.position(seconds, view.span() / width);
    }

    /** E.g. {@code Selection 0.100 s to 0.250 s, length 0.150 s}. */
    static String selection(TimeRange range) {
        return "Selection %s to %s, length %s"
                .formatted(
                        milliseconds(range.from()),
                        milliseconds(range.to()),
                        milliseconds(range.length()));
    }

    /** Duration and sample rate, e.g. {@code 0.434 s 8 kHz}. */
    static String recording(Waveform waveform) {
        return milliseconds(waveform.seconds())
                + SEPARATOR
                + Formats.roundHertz(waveform.sampleRate());
    }

    /** A time in seconds with three decimals. */
    static String milliseconds(double seconds) {
        return Formats.position(seconds, MILLISECOND);
    }
}
