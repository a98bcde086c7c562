package org.audiodigit.training.calibration;

import java.util.List;
import org.audiodigit.model.Calibration;

/**
 * How far a model's probabilities can be believed, and what it is not sure of.
 *
 * @param calibration the one that all of it is about
 * @param clips recordings of known labels that it was fitted or checked on
 * @param accuracy share of them that were named rightly, 0..1
 * @param errorBefore expected calibration error of the network's outputs as they are, 0..1
 * @param errorAfter the same with the temperature; if it was fitted here, then each half of the
 *     speakers with the temperature of the other half
 * @param lossBefore mean cross-entropy in nats, without the temperature
 * @param lossAfter with it, as {@code errorAfter}
 * @param refusals by the calibration's rule
 * @param trade by the rules that keep more or fewer of the right answers; empty if nothing was
 *     fitted
 */
public record CalibrationReport(
        Calibration calibration,
        int clips,
        double accuracy,
        double errorBefore,
        double errorAfter,
        double lossBefore,
        double lossAfter,
        RejectionRates refusals,
        List<RejectionRates> trade) {}
