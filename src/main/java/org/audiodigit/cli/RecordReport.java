package org.audiodigit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.audiodigit.model.Prediction;
import org.audiodigit.signal.Waveform;

/** Prints the result of {@code record}. */
final class RecordReport {

    private final CommandOutput output;

    /** The JSON object of a recording; names and order are part of the interface. */
    private record Recorded(
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
     * @param answer the prediction, if one was requested
     */
    void print(Recorder.Take take, Optional<Path> file, Optional<SpokenRecognition> answer) {
        if (output.isJson()) {
            output.json(recorded(take, file, answer));
            return;
        }
        take.advice().forEach(output::complain);
        take.failure().ifPresent(output::complain);
        file.ifPresent(written -> output.line(line(written, take.sound())));
        answer.ifPresent(
                a -> {
                    String name = file.map(Path::toString).orElse(take.device().name());
                    output.line(new ClassifyText().of(name, a.prediction(), a.sure()));
                });
    }

    private static String line(Path file, Waveform sound) {
        return "%s: %s, %d Hz, peak %s"
                .formatted(
                        file,
                        TextNumbers.seconds(sound.seconds()),
                        sound.sampleRate(),
                        TextNumbers.amplitude(sound.peak()));
    }

    private static Recorded recorded(
            Recorder.Take take, Optional<Path> file, Optional<SpokenRecognition> answer) {
        Waveform sound = take.sound();
        Optional<Prediction> prediction = answer.map(SpokenRecognition::prediction);
        return new Recorded(
                file.map(Path::toString).orElse(null),
                take.device().name(),
                sound.sampleRate(),
                sound.seconds(),
                sound.peak(),
                sound.rms(),
                take.advice(),
                prediction.map(Prediction::label).orElse(null),
                answer.map(SpokenRecognition::sure).orElse(null),
                prediction.map(Prediction::byLabel).orElse(null),
                take.failure().orElse(null));
    }
}
