package org.audiodigit.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.MicrophoneListener.Quality;
import org.audiodigit.audio.device.SpokenWord;
import org.audiodigit.common.Formats;
import org.audiodigit.model.Prediction;
import org.audiodigit.model.RecognisedWord;
import org.audiodigit.signal.Utterance;

/** Prints the prediction for each word, and the state of the microphone on standard error. */
final class RecognitionPrinter implements ListenLoop.Listener {

    private static final double MILLIS = 1e6; // nanoseconds

    private final CommandOutput output;
    private final LevelLine levels;
    private final ModelLoader model;
    private final ClassifyText text = new ClassifyText();
    private final Instant start = Instant.now();
    private final Set<Quality> reported = EnumSet.noneOf(Quality.class);
    private int words;
    private boolean reconnecting;

    /** The JSON object for a word; names and order are part of the interface. */
    private record WordJson(
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

    /** Loads the model first; words spoken meanwhile wait in the queue. */
    @Override
    public void opened(AudioDevice device, int sampleRate)
            throws IOException, InterruptedException {
        model.get().warmUp();
        model.get().utteranceRecogniser();
        message(
                "Listening %s \"%s\" at %d Hz. Press Ctrl-C to stop."
                        .formatted(reconnecting ? "again to" : "to", device.name(), sampleRate));
    }

    @Override
    public boolean word(SpokenWord spoken) throws IOException, InterruptedException {
        Utterance utterance = spoken.utterance();
        List<RecognisedWord> found = model.get().utteranceRecogniser().predict(List.of(utterance));
        words += found.size();
        levels.erase();
        for (RecognisedWord word : found) {
            Duration after = duration(word.start() - utterance.startSeconds());
            print(spoken, spoken.start().plus(after), word);
        }
        return !output.isClosed();
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    private void print(SpokenWord spoken, Instant begin, RecognisedWord word) {
        Prediction prediction = word.prediction();
        if (output.isJson()) {
            output.json(
                    new WordJson(
                            begin.truncatedTo(ChronoUnit.MILLIS).toString(),
                            duration(word.end() - word.start()).toMillis() / 1e3,
                            prediction.label(),
                            word.sure(),
                            prediction.byLabel(),
                            Math.round((System.nanoTime() - spoken.detectedNanos()) / MILLIS * 10)
                                    / 10.0));
        } else {
            output.line(text.of(time(begin), prediction, word.sure()));
        }
    }

    private String time(Instant begin) {
        double seconds = start.until(begin, ChronoUnit.MILLIS) / 1e3;
        return String.format(Locale.ROOT, "%8.2f s", seconds);
    }

    /** Reports each problem once, since a session can last for hours. */
    @Override
    public void quality(Quality quality) {
        if (quality != Quality.GOOD && reported.add(quality)) {
            error(quality.advice());
        }
    }

    @Override
    public void disconnected(AudioDevice device) {
        reconnecting = true;
        reported.clear();
        error(
                "The microphone \"%s\" stopped. Check that it is connected; listening continues when"
                                .formatted(device.name())
                        + " it is available again. Press Ctrl-C to stop.");
    }

    /** Prints the number of words at the end. */
    void end() {
        message("Recognised " + Formats.count(words, "word") + ".");
    }

    private void message(String sentence) {
        levels.erase();
        output.message(sentence);
    }

    private void error(String sentence) {
        levels.erase();
        output.error(sentence);
    }
}
