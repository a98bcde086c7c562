package org.audiodigit.cli;

import org.audiodigit.model.DigitModel;
import org.audiodigit.model.Prediction;
import org.audiodigit.signal.Waveform;

/**
 * The prediction for a word from a microphone.
 *
 * @param sure whether the model's rejection rule accepts the prediction
 */
record SpokenRecognition(Prediction prediction, boolean sure) {

    static SpokenRecognition of(DigitModel model, Waveform word) throws InterruptedException {
        Prediction prediction = model.classifyCaptured(word);
        return new SpokenRecognition(
                prediction, model.manifest().rejectionRule().accepts(prediction));
    }
}
