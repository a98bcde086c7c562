package org.audiodigit.model;

import java.util.ArrayList;
import java.util.List;
import org.audiodigit.signal.Utterance;

/**
 * Takes each utterance for one word and classifies it. The answer for an utterance that is too long
 * for a word is never sure, since it may be several words without pauses.
 */
public final class OneWordRecogniser implements UtteranceRecogniser {

    /** Larger batches are not faster. */
    private static final int BATCH_SIZE = 64;

    private final DigitModel model;

    public OneWordRecogniser(DigitModel model) {
        this.model = model;
    }

    @Override
    public List<RecognisedWord> predict(List<Utterance> utterances) throws InterruptedException {
        List<RecognisedWord> words = new ArrayList<>();
        for (int from = 0; from < utterances.size(); from += BATCH_SIZE) {
            int to = Math.min(from + BATCH_SIZE, utterances.size());
            words.addAll(predictBatch(utterances.subList(from, to)));
        }
        return words;
    }

    private List<RecognisedWord> predictBatch(List<Utterance> utterances)
            throws InterruptedException {
        FrontEnd frontEnd = model.frontEnd();
        List<float[]> inputs = new ArrayList<>();
        for (Utterance utterance : utterances) {
            inputs.add(frontEnd.apply(frontEnd.trimCaptured(utterance.sound())));
        }
        List<RecognisedWord> words = new ArrayList<>();
        List<Prediction> predictions = model.classify(inputs);
        for (int i = 0; i < predictions.size(); i++) {
            words.add(word(utterances.get(i), predictions.get(i)));
        }
        return words;
    }

    private RecognisedWord word(Utterance utterance, Prediction prediction) {
        boolean accepted = model.manifest().rejectionRule().accepts(prediction);
        return new RecognisedWord(
                utterance.startSeconds(),
                utterance.endSeconds(),
                prediction,
                accepted && !utterance.isTooLong());
    }
}
