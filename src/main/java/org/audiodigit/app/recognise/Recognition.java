package org.audiodigit.app.recognise;

import org.audiodigit.app.workspace.ActiveModel;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.Prediction;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.Waveform;

/**
 * What a model said of a recording.
 *
 * @param rejectionRule decides whether the prediction is accepted
 * @param model its name
 * @param fromSeconds where the part that it judged begins
 * @param toSeconds where that ends
 * @param millis from the samples to the answer
 */
record Recognition(
        Prediction prediction,
        RejectionRule rejectionRule,
        String model,
        double fromSeconds,
        double toSeconds,
        double millis) {

    /** Asks a model; off the window's thread. */
    static Recognition of(ActiveModel asked, Waveform waveform) throws InterruptedException {
        long begun = System.nanoTime();
        DigitModel.Located located = asked.model().locate(waveform);
        double millis = (System.nanoTime() - begun) / 1e6;
        Span judged = located.span();
        double rate = waveform.sampleRate();
        return new Recognition(
                located.prediction(),
                asked.manifest().rejectionRule(),
                asked.name(),
                judged.start() / rate,
                judged.end() / rate,
                millis);
    }

    /** Whether it is to be told as the answer. */
    boolean sure() {
        return rejectionRule.accepts(prediction);
    }
}
