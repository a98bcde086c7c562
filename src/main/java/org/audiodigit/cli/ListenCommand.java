package org.audiodigit.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.AudioDevices;
import org.audiodigit.audio.device.Microphone;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Recognises spoken words continuously. */
@Command(
        name = "listen",
        description = {
            "Recognises spoken words, one per line, until Ctrl-C is pressed.",
            "Digits may follow each other without pauses; words of other models need pauses.",
            "A question mark marks predictions that the model is not sure of."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ListenCommand implements Callable<Integer> {

    @Mixin private CommandOutput output;

    @Mixin private InputOption input;

    @Mixin private ModelOption model;

    private final AudioHardware sound;

    ListenCommand(AudioHardware sound) {
        this.sound = sound;
    }

    @SuppressWarnings("try") // only held open for the duration of the block
    @Override
    public Integer call() throws IOException, InterruptedException {
        AudioDevices devices = sound.devices().get();
        AudioDevice device = input.choose(devices);
        try (ModelLoader loading = ModelLoader.forSinglePredictions(model.open());
                Microphone microphone = sound.microphone().get()) {
            loading.begin();
            LevelLine levels = LevelLine.onTerminal();
            RecognitionPrinter printer = new RecognitionPrinter(output, levels, loading);
            ListenLoop loop = new ListenLoop(devices, microphone, levels, printer);
            try (InterruptHandler control = new InterruptHandler(loop::stop)) {
                loop.run(device);
                printer.end();
            }
        }
        return ExitCode.OK;
    }
}
