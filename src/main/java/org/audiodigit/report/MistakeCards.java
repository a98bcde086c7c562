package org.audiodigit.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.common.Failures;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.Prediction;
import org.audiodigit.signal.Waveform;
import org.audiodigit.training.ClassifiedClip;
import org.audiodigit.training.Evaluation;
import org.audiodigit.training.Evaluator;

/**
 * The most confident mistakes with spectrograms and sound.
 *
 * @param cards at most {@value #MAX_CARDS}
 * @param leftOut number of mistakes without a card
 * @param labels the true labels of the cards
 * @param predicted the predicted labels of the cards
 */
record MistakeCards(List<Card> cards, int leftOut, List<String> labels, List<String> predicted) {

    static final int MAX_CARDS = 40;

    /** Size of all pictures and sounds together, as they are written. */
    static final int MAX_MEDIA_BYTES = 8_000_000;

    private static final String LEFT_OUT = " left out to limit the size of the report.";

    private static final int WAV_HEADER = 44;

    /**
     * A mistake.
     *
     * @param file path in the data set
     * @param truth probability of the true label, as text
     * @param image empty if the recording cannot be read
     * @param sound data URI; empty if the recording is left out
     * @param problem why the image or the sound is missing; empty if both are there
     */
    record Card(
            int number,
            String file,
            String speaker,
            String label,
            String predicted,
            String confidence,
            String truth,
            String seconds,
            List<Image> image,
            String sound,
            String problem) {}

    /** A spectrogram as a data URI. */
    record Image(String uri, int width, int height, String axes) {}

    private record Media(List<Image> image, String sound, String problem) {

        private int bytes() {
            return sound.length() + image.stream().mapToInt(i -> i.uri().length()).sum();
        }
    }

    /**
     * @throws InterruptedException if the listener stops the work
     */
    static MistakeCards of(Evaluation evaluation, FrontEnd frontEnd, Evaluator.Listener listener)
            throws InterruptedException {
        List<ClassifiedClip> mistakes =
                evaluation.clips().stream()
                        .filter(classified -> !classified.correct())
                        .sorted(
                                Comparator.comparingDouble(
                                        (ClassifiedClip c) -> -c.prediction().confidence()))
                        .toList();
        List<ClassifiedClip> shown = mistakes.stream().limit(MAX_CARDS).toList();
        List<Card> cards = new ArrayList<>();
        int written = 0;
        for (ClassifiedClip mistake : shown) {
            if (listener.stopped()) {
                throw new InterruptedException("cancelled");
            }
            Media media = media(mistake.clip(), frontEnd, MAX_MEDIA_BYTES - written);
            written += media.bytes();
            cards.add(card(cards.size() + 1, mistake, media));
            listener.onProgress(cards.size(), shown.size());
        }
        return new MistakeCards(
                cards,
                mistakes.size() - shown.size(),
                inOrder(evaluation, cards.stream().map(Card::label).toList()),
                inOrder(evaluation, cards.stream().map(Card::predicted).toList()));
    }

    boolean present() {
        return !cards.isEmpty();
    }

    private static List<String> inOrder(Evaluation evaluation, List<String> used) {
        return evaluation.labels().stream().filter(used::contains).toList();
    }

    private static Card card(int number, ClassifiedClip mistake, Media media) {
        Clip clip = mistake.clip();
        Prediction prediction = mistake.prediction();
        int label = prediction.labels().indexOf(clip.label());
        return new Card(
                number,
                clip.id(),
                clip.speaker().orElse(""),
                clip.label(),
                prediction.label(),
                Formats.percent(prediction.confidence()),
                label < 0
                        ? "the model does not know it"
                        : Formats.percent(prediction.probabilities()[label]),
                Formats.seconds(clip.seconds()),
                media.image(),
                media.sound(),
                media.problem());
    }

    private static Media media(Clip clip, FrontEnd frontEnd, int bytesLeft) {
        try {
            Waveform waveform = WavReader.read(clip.file()).waveform();
            SpectrogramPicture spectrogram =
                    SpectrogramPicture.of(frontEnd, frontEnd.analyse(waveform));
            String picture = uri("image/png", spectrogram.png());
            if (picture.length() > bytesLeft) {
                return new Media(List.of(), "", "The spectrogram and the sound are" + LEFT_OUT);
            }
            List<Image> image =
                    List.of(
                            new Image(
                                    picture,
                                    spectrogram.width(),
                                    spectrogram.height(),
                                    spectrogram.axes()));
            // recordings that are too long are not encoded
            long bytes = WAV_HEADER + 2L * waveform.length();
            String sound =
                    picture.length() + bytes > bytesLeft
                            ? ""
                            : uri("audio/wav", WavWriter.encode(waveform));
            return sound.isEmpty() || picture.length() + sound.length() > bytesLeft
                    ? new Media(image, "", "The sound is" + LEFT_OUT)
                    : new Media(image, sound, "");
        } catch (IOException e) {
            return new Media(
                    List.of(), "", "The recording cannot be read: " + Failures.reason(e) + ".");
        }
    }

    private static String uri(String type, byte[] content) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
    }
}
