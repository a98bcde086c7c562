package org.audiodigit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.audiodigit.common.Formats;
import org.audiodigit.model.Prediction;
import org.audiodigit.signal.Waveform;

/** Prints the result of {@code record}. */
final class RecordReport {

    private final CommandOutput output;

    /** The JSON object of a recording; names and order are part of the interface. */
    private record RecordingJson(
            String file,
            String device,
            int sampleRate,
            double seconds,
            double peak,
            double rms,
            List<String> warnings,
            String label,
            Boolean sure,
            Map<String, Float> probabilities,
            String error) {}

    RecordReport(CommandOutput output) {
        this.output = output;
    }

    /**
     * @param file the written file, if any
     * @param recognition empty if none was requested
     */
    void print(
            Recorder.Result result, Optional<Path> file, Optional<SpokenRecognition> recognition) {
        if (output.isJson()) {
            output.json(json(result, file, recognition));
            return;
        }
        result.advice().forEach(output::error);
        result.failure().ifPresent(output::error);
        file.ifPresent(written -> output.line(line(written, result.sound())));
        recognition.ifPresent(
                r -> {
                    String name = file.map(Path::toString).orElse(result.device().name());
                    output.line(new ClassifyText().of(name, r.prediction(), r.sure()));
                });
    }

    private static String line(Path file, Waveform sound) {
        return "%s: %s, %d Hz, peak %s"
                .formatted(
                        file,
                        Formats.seconds(sound.seconds()),
                        sound.sampleRate(),
                        Formats.amplitude(sound.peak()));
    }

    private static RecordingJson json(
            Recorder.Result result, Optional<Path> file, Optional<SpokenRecognition> recognition) {
        Waveform sound = result.sound();
        Optional<Prediction> prediction = recognition.map(SpokenRecognition::prediction);
        return new RecordingJson(
                file.map(Path::toString).orElse(null),
                result.device().name(),
                sound.sampleRate(),
                sound.seconds(),
                sound.peak(),
                sound.rms(),
                result.advice(),
                prediction.map(Prediction::label).orElse(null),
                recognition.map(SpokenRecognition::sure).orElse(null),
                prediction.map(Prediction::byLabel).orElse(null),
                result.failure().orElse(null));
    }
}
