package org.audiodigit.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.AudioDevices;
import org.audiodigit.audio.device.Microphone;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Answers each word that is spoken, hands-free. */
@Command(
        name = "listen",
        description = {
            "Answers each spoken digit on a line of its own, until Ctrl-C.",
            "An answer that the model is not sure of has a question mark."
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

    @SuppressWarnings("try") // Ctrl-C is waited for, not asked
    @Override
    public Integer call() throws IOException, InterruptedException {
        AudioDevices devices = sound.devices().get();
        AudioDevice device = input.choose(devices);
        try (ModelLoader loading = ModelLoader.forSinglePredictions(model.open());
                Microphone microphone = sound.microphone().get()) {
            loading.begin();
            LevelLine levels = LevelLine.onTerminal();
            RecognitionPrinter answers = new RecognitionPrinter(output, levels, loading);
            ListenLoop listening = new ListenLoop(devices, microphone, levels, answers);
            try (InterruptHandler control = new InterruptHandler(listening::stop)) {
                listening.run(device);
                answers.end();
            }
        }
        return ExitCode.OK;
    }
}
