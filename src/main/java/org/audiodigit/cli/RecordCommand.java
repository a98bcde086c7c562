package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.audiodigit.audio.device.AudioDevice;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records from a microphone and recognises the recording. */
@Command(
        name = "record",
        description = {
            "Records one word from a microphone, or a fixed time with --seconds.",
            "Ctrl-C stops and saves the recording. The exit code is 1 if no speech was detected or"
                    + " the microphone failed; the recording up to then is saved."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RecordCommand implements Callable<Integer> {

    private static final double MAX_SECONDS = 3600;

    @Mixin private CommandOutput output;

    @Mixin private InputOption input;

    @Mixin private ModelOption model;

    @ArgGroup private Until until = new Until();

    @Option(
            names = "--output",
            paramLabel = "X.wav",
            description = {
                "The file to write: mono, 16 bits, at the microphone's best sample rate.",
                "By default recording-DATE-TIME.wav in the current folder; none with --classify."
            })
    private Path file;

    @Option(names = "--classify", description = "Recognise the recording.")
    private boolean classify;

    private final AudioHardware sound;

    /** When the recording ends. */
    private static final class Until {

        @Option(names = "--seconds", paramLabel = "N", description = "Record for N seconds.")
        private Double seconds;

        @Option(
                names = "--until-silence",
                description =
                        "Record one word, until the speaker is silent (the default);"
                                + " at most 10 seconds.")
        private boolean silence;
    }

    RecordCommand(AudioHardware sound) {
        this.sound = sound;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        checkSeconds();
        boolean recognise = classify || model.isGiven();
        RecordedFile target = RecordedFile.of(file, !recognise);
        target.check();
        AudioDevice device = input.choose(sound.devices().get());
        if (!recognise) {
            return record(device, target, Optional.empty());
        }
        try (ModelLoader loading = new ModelLoader(model.open())) {
            // the engine takes a second to start, during which the user can speak
            loading.begin();
            return record(device, target, Optional.of(loading));
        }
    }

    private void checkSeconds() {
        Double seconds = until.seconds;
        if (seconds != null && !(seconds > 0 && seconds <= MAX_SECONDS)) {
            throw output.usageError(
                    "--seconds must be more than 0 and at most %.0f, not %s."
                            .formatted(MAX_SECONDS, seconds));
        }
    }

    @SuppressWarnings("try") // only held open for the duration of the block
    private int record(AudioDevice device, RecordedFile target, Optional<ModelLoader> loader)
            throws IOException, InterruptedException {
        try (Recorder recorder = new Recorder(sound.microphone().get(), output);
                InterruptHandler control = new InterruptHandler(recorder::stop)) {
            Recorder.Result result =
                    until.seconds == null
                            ? recorder.word(device)
                            : recorder.seconds(device, until.seconds);
            if (result.sound().length() == 0) {
                throw new IOException(
                        result.failure().orElse("The microphone delivered no sound."));
            }
            // written first, so that a failure of the model does not lose the recording
            Optional<Path> written = target.write(result.sound());
            Optional<SpokenRecognition> recognition = Optional.empty();
            if (loader.isPresent()) {
                recognition = Optional.of(SpokenRecognition.of(loader.get().get(), result.sound()));
            }
            new RecordReport(output).print(result, written, recognition);
            return result.failure().isEmpty() ? ExitCode.OK : AudioDigit.SOME_INPUT_FAILED;
        }
    }
}
