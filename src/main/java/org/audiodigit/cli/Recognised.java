package org.audiodigit.cli;

import org.audiodigit.model.DigitModel;
import org.audiodigit.model.Prediction;
import org.audiodigit.signal.Waveform;

/**
 * A model's answer to a word from a microphone.
 *
 * @param sure whether the model is
 */
record Recognised(Prediction prediction, boolean sure) {

    static Recognised of(DigitModel model, Waveform word) throws InterruptedException {
        Prediction prediction = model.classifySpoken(word);
        return new Recognised(prediction, model.manifest().certainty().sure(prediction));
    }
}
