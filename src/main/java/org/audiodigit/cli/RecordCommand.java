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

/** Records from a microphone, and says what was spoken. */
@Command(
        name = "record",
        description = {
            "Records from a microphone: one word, unless a time is given.",
            "Ctrl-C ends it and keeps what was heard. Exit code 1 if nobody spoke or the microphone",
            "failed; what was heard until then is kept."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RecordCommand implements Callable<Integer> {

    private static final double LONGEST_SECONDS = 3600;

    @Mixin private CommandOutput output;

    @Mixin private InputOption input;

    @Mixin private ModelOption model;

    @ArgGroup private Until until = new Until();

    @Option(
            names = "--output",
            paramLabel = "X.wav",
            description = {
                "The file to write: mono, 16 bits, at the microphone's best rate.",
                "By default recording-DATE-TIME.wav here; with --classify none."
            })
    private Path file;

    @Option(names = "--classify", description = "Say what was spoken.")
    private boolean classify;

    private final AudioHardware sound;

    /** When it ends. */
    private static final class Until {

        @Option(names = "--seconds", paramLabel = "N", description = "Record so long.")
        private Double seconds;

        @Option(
                names = "--until-silence",
                description = {
                    "Record one word, until its speaker is silent, as is done by default;",
                    "it ends after 10 seconds in any case."
                })
        private boolean silence;
    }

    RecordCommand(AudioHardware sound) {
        this.sound = sound;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        checkSeconds();
        boolean answer = classify || model.isGiven();
        RecordedFile target = RecordedFile.of(file, !answer);
        target.check();
        AudioDevice device = input.choose(sound.devices().get());
        if (!answer) {
            return record(device, target, Optional.empty());
        }
        try (ModelLoader loading = new ModelLoader(model.open())) {
            // the engine takes a second to start, in which the person can speak
            loading.begin();
            return record(device, target, Optional.of(loading));
        }
    }

    private void checkSeconds() {
        Double seconds = until.seconds;
        if (seconds != null && !(seconds > 0 && seconds <= LONGEST_SECONDS)) {
            throw output.wrongUse(
                    "--seconds takes more than 0 and at most %.0f, not %s."
                            .formatted(LONGEST_SECONDS, seconds));
        }
    }

    @SuppressWarnings("try") // Ctrl-C is waited for, not asked
    private int record(AudioDevice device, RecordedFile target, Optional<ModelLoader> asked)
            throws IOException, InterruptedException {
        try (Recorder recorder = new Recorder(sound.microphone().get(), output);
                InterruptHandler control = new InterruptHandler(recorder::stop)) {
            RecordedTake take =
                    until.seconds == null
                            ? recorder.word(device)
                            : recorder.seconds(device, until.seconds);
            if (take.sound().length() == 0) {
                throw new IOException(take.failure().orElse("Nothing was heard."));
            }
            // kept first: whatever happens to the model, what was said is not lost
            Optional<Path> kept = target.keep(take.sound());
            Optional<SpokenRecognition> answer = Optional.empty();
            if (asked.isPresent()) {
                answer = Optional.of(SpokenRecognition.of(asked.get().get(), take.sound()));
            }
            new RecordReport(output).print(take, kept, answer);
            return take.failure().isEmpty() ? ExitCode.OK : AudioDigit.SOME_INPUT_FAILED;
        }
    }
}
