package org.audiodigit.app.recognise;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import org.audiodigit.signal.Waveform;

/**
 * A recording that was heard, and what became of it.
 *
 * @param number one more than that of the recording heard before
 * @param source the file's name, or that of the microphone
 * @param file where it is read again; absent for what was spoken
 * @param sound the samples, where no file holds them
 * @param answer what a model said of it; absent as long as there was no model
 * @param truth what it really was, where a person said so
 * @param added where it was put into a data set
 */
record RecognitionEntry(
        long number,
        LocalDateTime time,
        String source,
        Optional<Path> file,
        Optional<Waveform> sound,
        Optional<Recognition> answer,
        Optional<String> truth,
        Optional<Path> added) {

    static RecognitionEntry inFile(long number, Path file) {
        return of(number, file.getFileName().toString(), Optional.of(file), Optional.empty());
    }

    static RecognitionEntry spoken(long number, String microphone, Waveform sound) {
        return of(number, microphone, Optional.empty(), Optional.of(sound));
    }

    private static RecognitionEntry of(
            long number, String source, Optional<Path> file, Optional<Waveform> sound) {
        return new RecognitionEntry(
                number,
                LocalDateTime.now(),
                source,
                file,
                sound,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    RecognitionEntry answered(Recognition by) {
        return new RecognitionEntry(
                number, time, source, file, sound, Optional.of(by), truth, added);
    }

    RecognitionEntry being(Optional<String> label) {
        return new RecognitionEntry(number, time, source, file, sound, answer, label, added);
    }

    RecognitionEntry addedAs(Path place) {
        return new RecognitionEntry(
                number, time, source, file, sound, answer, truth, Optional.of(place));
    }

    /** Whether the most probable label is what it really was; empty as long as nobody said. */
    Optional<Boolean> correct() {
        return answer.flatMap(a -> truth.map(label -> label.equals(a.prediction().label())));
    }
}
