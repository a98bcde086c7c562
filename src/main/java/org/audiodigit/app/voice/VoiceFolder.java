package org.audiodigit.app.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.signal.Waveform;

/**
 * The recordings of one person, laid out as a flat data set. Its methods read and write files, so
 * they are not for the window's thread.
 *
 * @param folder that holds them; it comes to be with the first
 * @param name of the person, part of every file's name
 */
record VoiceFolder(Path folder, String name) {

    Path file(Prompt ask) {
        return folder.resolve(ask.label() + "_" + name + "_" + ask.take() + ".wav");
    }

    List<Prompt> recorded(List<String> labels) {
        return PromptSequence.order(labels).stream()
                .filter(ask -> Files.isRegularFile(file(ask)))
                .toList();
    }

    void write(Prompt ask, Waveform word) throws IOException {
        Files.createDirectories(folder);
        WavWriter.write(file(ask), word);
    }

    void remove(Iterable<Prompt> asks) throws IOException {
        for (Prompt ask : asks) {
            Files.deleteIfExists(file(ask));
        }
    }
}
