package org.audiodigit.app.recognise;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.audiodigit.app.recognise.RecognitionEntry.Outcome;
import org.audiodigit.common.Formats;
import org.audiodigit.model.Prediction;
import org.audiodigit.signal.Utterances;

/** Describes a recognition in words. */
final class RecognitionText {

    static final String NOT_SURE = "not sure";
    static final String NOT_RECOGNISED = "not recognised";
    static final String NO_SPEECH = "no speech found";

    /** Labels below this probability are not mentioned, since they would be shown as 0 %. */
    static final double MIN_MENTIONED = 0.005;

    /** The log names only the number of words if there are more. */
    private static final int MAX_LOGGED = 100;

    /** The history shows the first words if there are more. */
    private static final int MAX_LISTED = 60;

    private RecognitionText() {}

    /** The label; {@value #NOT_SURE} if the model rejects it, {@value #NO_SPEECH} for silence. */
    static String headline(Recognition recognition) {
        if (!recognition.speech()) {
            return NO_SPEECH;
        }
        return recognition.sure() ? recognition.prediction().label() : NOT_SURE;
    }

    /** The words of a recording in the history. */
    static String answer(Outcome outcome) {
        if (outcome.isSequence()) {
            return shortened(outcome.segments());
        }
        return outcome.recognition()
                .map(RecognitionText::headline)
                .orElse(outcome.result().isPresent() ? outcome.segments().text() : NOT_RECOGNISED);
    }

    private static String shortened(SegmentList words) {
        return words.size() <= MAX_LISTED
                ? words.recognisedText()
                : new SegmentList(words.segments().subList(0, MAX_LISTED)).recognisedText() + " …";
    }

    /** The probability of the label; empty if the model rejects it. */
    static String probability(Recognition recognition) {
        return recognition.sure() ? percent(recognition.prediction().confidence()) : "";
    }

    /** The next most probable labels. */
    static String alternatives(Recognition recognition) {
        if (!recognition.speech()) {
            return "The recording is silent or contains only steady noise.";
        }
        Prediction prediction = recognition.prediction();
        Optional<String> second =
                prediction.secondBest().stream()
                        .filter(i -> prediction.probabilities()[i] >= MIN_MENTIONED)
                        .mapToObj(i -> candidate(prediction, i))
                        .findFirst();
        if (recognition.sure()) {
            return second.map(label -> "Second best: " + label).orElse("No other label is likely");
        }
        return "Perhaps "
                + candidate(prediction, prediction.best())
                + second.map(label -> ", or " + label).orElse("");
    }

    static String candidate(Prediction prediction, int index) {
        return "%s (%s)"
                .formatted(
                        prediction.labels().get(index), percent(prediction.probabilities()[index]));
    }

    /** Whether the recording contains more than the recognised word; empty if it does not. */
    static String notice(Recognition recognition) {
        Utterances utterances = recognition.utterances();
        if (!recognition.speech()) {
            return "";
        }
        if (utterances.others() > 0) {
            return "%s found. Only the loudest word is recognised."
                    .formatted(Formats.count(utterances.others(), "more word"));
        }
        double seconds = utterances.tooLongSeconds();
        return seconds == 0
                ? ""
                : "%s s is too long for one word. Only one is recognised."
                        .formatted(Formats.decimal(seconds, 1));
    }

    /** The model, its time and the classified part of the recording. */
    static String details(Recognition recognition) {
        if (!recognition.speech()) {
            return recognition.model();
        }
        return String.format(
                Locale.ROOT,
                "%s · %.0f ms · classified %.2f to %.2f s",
                recognition.model(),
                Math.max(1, recognition.millis()),
                recognition.startSeconds(),
                recognition.endSeconds());
    }

    /** The full result, for screen readers. */
    static String accessibleText(Recognition recognition) {
        return Stream.of(
                        headline(recognition),
                        probability(recognition),
                        alternatives(recognition),
                        notice(recognition))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(". "));
    }

    /**
     * One line for the log.
     *
     * @param source name of the file or microphone
     */
    static String logLine(RecognitionResult result, String source) {
        return result.recognition()
                .map(recognition -> logLine(recognition, source))
                .orElseGet(
                        () ->
                                "Recognised %s in %s"
                                        .formatted(loggedWords(result.segments()), source));
    }

    private static String loggedWords(SegmentList words) {
        return words.size() > MAX_LOGGED
                ? Formats.count(words.size(), "word")
                : words.recognisedText();
    }

    static String logLine(Recognition recognition, String source) {
        Prediction prediction = recognition.prediction();
        if (!recognition.speech()) {
            return "No speech was detected in " + source;
        }
        return String.format(
                Locale.ROOT,
                recognition.sure()
                        ? "Recognised %s (%.1f %%) in %s"
                        : "Not sure, perhaps %s (%.1f %%), in %s",
                prediction.label(),
                100 * prediction.confidence(),
                source);
    }

    static String percent(double probability) {
        return Formats.percent(probability, 0);
    }
}
