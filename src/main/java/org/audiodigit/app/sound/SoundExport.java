package org.audiodigit.app.sound;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.Image;
import org.audiodigit.app.export.ExportFormat;
import org.audiodigit.app.export.Exporter;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.signal.SamplePart;
import org.audiodigit.signal.SampleSource;
import org.audiodigit.signal.Samples;
import org.audiodigit.signal.Waveform;

/** Exports the plots, the selection and the values of the spectrogram of a recording. */
final class SoundExport {

    private static final ExportFormat<SpectrogramValues> CSV =
            new ExportFormat<>(
                    "Table (CSV)", ".csv", (Path file, SpectrogramValues v) -> v.writeCsv(file));

    private static final ExportFormat<SpectrogramValues> NPY =
            new ExportFormat<>(
                    "NumPy matrix (NPY)",
                    ".npy",
                    (Path file, SpectrogramValues v) -> v.writeNpy(file));

    private final SoundViewModel model;
    private final Exporter exporter;

    SoundExport(SoundViewModel model, Exporter exporter) {
        this.model = model;
        this.exporter = exporter;
    }

    /** Saves a picture of the plots. */
    void picture(Image plots) {
        shown().ifPresent(
                        sound ->
                                exporter.export(
                                        "Export the picture",
                                        ExportFormat.PNG,
                                        name(sound),
                                        plots));
    }

    /** Saves the selected part, or the whole recording if nothing is selected. */
    void selection() {
        shown().ifPresent(
                        sound ->
                                exporter.export(
                                        "Export the selection",
                                        ExportFormat.WAV,
                                        name(sound) + suffix(),
                                        part(sound.source())));
    }

    /** Saves the levels of the selected part, or of the whole recording, as a table. */
    void table() {
        values(CSV);
    }

    /** Saves the levels of the selected part, or of the whole recording, as a NumPy matrix. */
    void matrix() {
        values(NPY);
    }

    private void values(ExportFormat<SpectrogramValues> format) {
        shown().ifPresent(
                        sound ->
                                exporter.export(
                                        "Export the values of the spectrogram",
                                        format,
                                        name(sound) + suffix(),
                                        values(sound.source())));
    }

    private SpectrogramValues values(SampleSource recording) {
        return new SpectrogramValues(
                recording instanceof Waveform waveform ? Samples.sanitise(waveform) : recording,
                model.settings().windowProperty().getValue(),
                range(recording));
    }

    private Optional<SoundViewModel.Shown> shown() {
        return model.shownProperty().get().filter(sound -> !sound.isEmpty());
    }

    private TimeRange range(SampleSource recording) {
        return model.selectionProperty().get().orElse(new TimeRange(0, recording.seconds()));
    }

    private SampleSource part(SampleSource recording) {
        double rate = recording.sampleRate();
        int from = (int) Math.floor(range(recording).from() * rate);
        int to = (int) Math.ceil(range(recording).to() * rate);
        return new SamplePart(
                recording, from, Math.max(from + 1, Math.min(to, recording.length())));
    }

    private String suffix() {
        return model.selectionProperty().get().isPresent() ? "-selection" : "";
    }

    /** The title without folders and extension. */
    private static String name(SoundViewModel.Shown sound) {
        String file = sound.title().substring(sound.title().lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
