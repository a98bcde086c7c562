package org.audiodigit.model;

import java.util.List;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.signal.Utterance;

/** Recognises the words of utterances and gives the probabilities of all labels. */
public interface UtterancePredictor extends UtteranceRecogniser {

    /**
     * Recognises utterances of one recording.
     *
     * @param utterances in order of time
     * @return the words of all utterances in order of time
     */
    List<RecognisedWord> predict(List<Utterance> utterances) throws InterruptedException;

    @Override
    default List<TranscribedWord> recognise(List<Utterance> utterances)
            throws InterruptedException {
        return predict(utterances).stream().map(RecognisedWord::transcribed).toList();
    }
}
