package org.audiodigit.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.MicrophoneListener.Quality;

/** Prints an answer for each word, and on standard error what happens to the microphone. */
final class RecognitionPrinter implements ListenLoop.Listener {

    private static final double MILLIS = 1e6; // nanoseconds

    private final CommandOutput output;
    private final LevelLine levels;
    private final ModelLoader model;
    private final ClassifyText line = new ClassifyText();
    private final Instant begin = Instant.now();
    private final Set<Quality> told = EnumSet.noneOf(Quality.class);
    private int words;
    private boolean gone;

    /** As the JSON says it; the names and their order are part of the interface. */
    private record Answer(
            String time,
            double seconds,
            String label,
            boolean sure,
            Map<String, Float> probabilities,
            double answerMilliseconds) {}

    RecognitionPrinter(CommandOutput output, LevelLine levels, ModelLoader model) {
        this.output = output;
        this.levels = levels;
        this.model = model;
    }

    /** Says so when there can be answers; what is spoken until then is heard and waits. */
    @Override
    public void opened(AudioDevice device, int sampleRate)
            throws IOException, InterruptedException {
        model.get().warmUp();
        message(
                "Listening %s \"%s\" at %d Hz; Ctrl-C ends it."
                        .formatted(gone ? "again to" : "to", device.name(), sampleRate));
    }

    @Override
    public boolean spoken(SpokenWord word) throws IOException, InterruptedException {
        words++;
        SpokenRecognition answer = SpokenRecognition.of(model.get(), word.sound());
        levels.erase();
        if (output.isJson()) {
            output.json(answer(word, answer));
        } else {
            output.line(line.of(at(word), answer.prediction(), answer.sure()));
        }
        return !output.isClosed();
    }

    private static Answer answer(SpokenWord word, SpokenRecognition answer) {
        return new Answer(
                word.began().truncatedTo(ChronoUnit.MILLIS).toString(),
                word.length().toMillis() / 1e3,
                answer.prediction().label(),
                answer.sure(),
                answer.prediction().byLabel(),
                Math.round((System.nanoTime() - word.known()) / MILLIS * 10) / 10.0);
    }

    private String at(SpokenWord word) {
        double seconds = begin.until(word.began(), ChronoUnit.MILLIS) / 1e3;
        return String.format(Locale.ROOT, "%8.2f s", seconds);
    }

    /** Says each thing once; a person listens for hours. */
    @Override
    public void judged(Quality quality) {
        if (told.add(quality)) {
            InputLevelAdvice.of(quality).ifPresent(this::complain);
        }
    }

    @Override
    public void gone(AudioDevice device) {
        gone = true;
        told.clear();
        complain(
                "The microphone \"%s\" stopped. Check that it is still connected; when it is back,"
                                .formatted(device.name())
                        + " listening goes on. Ctrl-C ends it.");
    }

    /** Says that it is over. */
    void end() {
        message(words == 1 ? "One word was heard." : words + " words were heard.");
    }

    private void message(String text) {
        levels.erase();
        output.message(text);
    }

    private void complain(String sentence) {
        levels.erase();
        output.complain(sentence);
    }
}
