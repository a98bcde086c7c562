package org.audiodigit.app.sound;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.sound.raster.SampleWindow;
import org.audiodigit.common.Formats;
import org.audiodigit.signal.SampleSource;

/**
 * The values of the strip under the plots: those of the selection, or of the selected segment, and
 * those at the pointer.
 */
final class PlotStatusViewModel {

    /** A value of the strip, in the order of the strip. */
    enum Field {
        START("Start", "Start of the selection"),
        END("End", "End of the selection"),
        LENGTH("Length", "Length of the selection"),
        PEAK("Peak", "Peak of the selection, relative to full scale"),
        TIME("Time", "Time at the pointer, or of the playback"),
        FREQUENCY("Frequency", "Frequency at the pointer"),
        LEVEL(
                "Level",
                "Level at the pointer: on the spectrogram relative to the recording's peak, or to full"
                        + " scale if it is almost silent; on the waveform the amplitude");

        private final String caption;
        private final String description;

        Field(String caption, String description) {
            this.caption = caption;
            this.description = description;
        }

        String caption() {
            return caption;
        }

        String description() {
            return description;
        }

        /** Whether the field belongs to the selection, not to the pointer. */
        boolean ofSelection() {
            return compareTo(PEAK) <= 0;
        }
    }

    /**
     * The position of the pointer.
     *
     * @param hertz empty on the waveform
     * @param width of the plots, in pixels
     */
    record Pointer(double seconds, OptionalDouble hertz, double width) {}

    private final SoundViewModel model;
    private final ObjectProperty<Optional<Pointer>> pointer =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<Field, String>> values =
            new ReadOnlyObjectWrapper<>(Map.of());

    PlotStatusViewModel(SoundViewModel model) {
        this.model = model;
        pointer.subscribe(position -> update());
        model.selectionProperty().subscribe(range -> update());
        model.segments().segmentsProperty().subscribe(segments -> update());
        model.segments().selectedProperty().subscribe(index -> update());
        model.viewportProperty().subscribe(view -> update());
        model.drawing().revisionProperty().subscribe(revision -> update());
        model.cursorProperty().subscribe(seconds -> update());
    }

    ObjectProperty<Optional<Pointer>> pointerProperty() {
        return pointer;
    }

    /** The text of each field; {@link Formats#MISSING} without a value. */
    ReadOnlyObjectProperty<Map<Field, String>> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    private void update() {
        Map<Field, String> next = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            next.put(field, Formats.MISSING);
        }
        model.drawing().drawableProperty().get().ifPresent(sound -> fill(next, sound));
        values.set(next);
    }

    private void fill(Map<Field, String> next, SoundDrawing.Drawable sound) {
        model.selectionProperty()
                .get()
                .or(model.segments()::selectedRange)
                .ifPresent(range -> fill(next, sound, range));
        if (pointer.get().isPresent()) {
            fill(next, sound, pointer.get().get());
        } else if (model.cursorProperty().get().isPresent()) {
            double seconds = model.cursorProperty().get().getAsDouble();
            next.put(Field.TIME, SoundText.position(seconds, sound.source().seconds()));
        }
    }

    private static void fill(
            Map<Field, String> next, SoundDrawing.Drawable sound, TimeRange selection) {
        double duration = sound.source().seconds();
        next.put(Field.START, SoundText.position(selection.from(), duration));
        next.put(Field.END, SoundText.position(selection.to(), duration));
        next.put(Field.LENGTH, SoundText.position(selection.length(), selection.length()));
        double rate = sound.source().sampleRate();
        int from = (int) Math.floor(selection.from() * rate);
        int to = (int) Math.ceil(selection.to() * rate);
        next.put(Field.PEAK, SoundText.level(sound.envelope().peak(from, to)));
    }

    private void fill(Map<Field, String> next, SoundDrawing.Drawable sound, Pointer position) {
        double seconds = position.seconds();
        double pixel = model.viewportProperty().get().span() / position.width();
        next.put(Field.TIME, SoundText.position(seconds, sound.source().seconds(), pixel));
        if (position.hertz().isEmpty()) {
            next.put(Field.LEVEL, amplitude(sound, seconds, pixel));
            return;
        }
        double hertz = position.hertz().getAsDouble();
        next.put(Field.FREQUENCY, Formats.hertz(hertz));
        model.drawing()
                .decibels(model.viewportProperty().get(), position.width(), seconds, hertz)
                .ifPresent(
                        level ->
                                next.put(
                                        Field.LEVEL,
                                        Formats.withMinus(Formats.decibels(level, 0))));
    }

    /** The amplitude, or the peak of a pixel that stands for several samples. */
    private static String amplitude(SoundDrawing.Drawable sound, double seconds, double pixel) {
        SampleSource source = sound.source();
        double sample = seconds * source.sampleRate();
        double samples = pixel * source.sampleRate();
        SampleWindow window = sound.envelope().window();
        int nearest = (int) Math.max(0, Math.min(Math.round(sample), source.length() - 1L));
        if (samples > 1 || !window.contains(nearest, nearest + 1)) {
            int from = (int) Math.floor(sample - samples / 2);
            double peak = sound.envelope().peak(from, from + (int) Math.ceil(samples) + 1);
            return Formats.decimal(peak, 3);
        }
        return Formats.withMinus(Formats.decimal(window.at(nearest), 3));
    }
}
