package org.audiodigit.model;

import java.util.List;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.signal.Utterance;

/** Recognises the words of utterances. */
public interface UtteranceRecogniser {

    /**
     * Recognises utterances of one recording.
     *
     * @param utterances in order of time
     * @return the words of all utterances in order of time, with the probabilities of all labels
     */
    List<RecognisedWord> predict(List<Utterance> utterances) throws InterruptedException;

    /** Like {@link #predict}, with the most probable label of each word alone. */
    default List<TranscribedWord> recognise(List<Utterance> utterances)
            throws InterruptedException {
        return predict(utterances).stream().map(RecognisedWord::transcribed).toList();
    }
}
