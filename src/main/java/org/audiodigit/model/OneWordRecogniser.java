package org.audiodigit.model;

import java.util.ArrayList;
import java.util.List;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.signal.Utterance;

/**
 * Takes each utterance for one word and classifies it. The answer for an utterance that is too long
 * for a word is never sure, since it may be several words without pauses.
 */
public final class OneWordRecogniser implements UtteranceRecogniser {

    private final DigitModel model;

    public OneWordRecogniser(DigitModel model) {
        this.model = model;
    }

    @Override
    public List<TranscribedWord> recognise(List<Utterance> utterances) throws InterruptedException {
        FrontEnd frontEnd = model.frontEnd();
        List<float[]> inputs = new ArrayList<>();
        for (Utterance utterance : utterances) {
            inputs.add(frontEnd.apply(frontEnd.trimCaptured(utterance.sound())));
        }
        List<TranscribedWord> words = new ArrayList<>();
        if (!inputs.isEmpty()) {
            List<Prediction> predictions = model.classify(inputs);
            for (int i = 0; i < predictions.size(); i++) {
                words.add(word(utterances.get(i), predictions.get(i)));
            }
        }
        return words;
    }

    private TranscribedWord word(Utterance utterance, Prediction prediction) {
        boolean accepted = model.manifest().rejectionRule().accepts(prediction);
        double confidence = prediction.confidence();
        return new TranscribedWord(
                utterance.startSeconds(),
                utterance.endSeconds(),
                prediction.label(),
                // weights that are not finite give no probability
                Double.isFinite(confidence) ? Math.min(confidence, 1) : 0,
                accepted && !utterance.isTooLong());
    }
}
