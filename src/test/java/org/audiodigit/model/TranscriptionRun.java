package org.audiodigit.model;

import java.nio.file.Path;
import java.util.List;
import org.audiodigit.audio.label.Transcript;
import org.audiodigit.audio.wav.WavFile;

/** Finds the utterances of a recording in a process of its own and prints their number. */
final class TranscriptionRun {

    static final String FILE_PROPERTY = "audiodigit.testing.recording";

    private TranscriptionRun() {}

    public static void main(String[] arguments) throws Exception {
        int[] found = new int[1];
        Transcriber transcriber =
                new Transcriber(
                        utterances -> {
                            found[0] += utterances.size();
                            return List.of();
                        });
        try (WavFile recording = WavFile.open(Path.of(System.getProperty(FILE_PROPERTY)))) {
            Transcript transcript = transcriber.transcribe(recording);
            System.out.printf("%.0f s, %d utterances%n", transcript.seconds(), found[0]);
        }
    }
}
