package org.audiodigit.model;

import java.util.ArrayList;
import java.util.List;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.model.WordSearch.FoundWord;
import org.audiodigit.signal.Utterance;

/**
 * Splits utterances into words without pauses. An utterance with at most one word has the answer of
 * a classifier of single words.
 */
final class StringRecogniser implements UtteranceRecogniser {

    private final UtteranceRecogniser single;
    private final StringModel model;
    private final WordSearch search;

    /**
     * @param single recognises utterances of one word
     */
    StringRecogniser(UtteranceRecogniser single, StringModel model, WordSearch.Settings settings) {
        this.single = single;
        this.model = model;
        this.search = new WordSearch(model.labels().size(), settings);
    }

    @Override
    public List<TranscribedWord> recognise(List<Utterance> utterances) throws InterruptedException {
        List<TranscribedWord> words = new ArrayList<>();
        List<Utterance> singles = new ArrayList<>();
        for (Utterance utterance : utterances) {
            List<FoundWord> found = search.find(model.logProbabilities(utterance));
            if (found.size() < 2) {
                singles.add(utterance);
            } else {
                words.addAll(single.recognise(singles));
                singles.clear();
                for (FoundWord word : found) {
                    words.add(word(utterance, word));
                }
            }
        }
        words.addAll(single.recognise(singles));
        return words;
    }

    private TranscribedWord word(Utterance utterance, FoundWord word) {
        int rate = utterance.sound().sampleRate();
        double offset = (double) utterance.offset() / rate;
        double last = offset + utterance.sound().seconds();
        double start = offset + model.seconds(word.start());
        return new TranscribedWord(
                start,
                Math.min(offset + model.seconds(word.end()), last),
                model.labels().get(word.label()),
                word.probability(),
                RejectionRule.STANDARD.minProbability() <= word.probability());
    }
}
