package org.audiodigit.training.calibration;

import java.util.List;
import org.audiodigit.model.Calibration;

/**
 * The reliability of a model's probabilities and the rates of its rejection rule.
 *
 * @param calibration the calibration that was fitted or evaluated
 * @param clips number of recordings with known labels
 * @param accuracy share of them that were classified correctly, 0..1
 * @param errorBefore expected calibration error without the temperature, 0..1
 * @param errorAfter expected calibration error with the temperature; after a fit, each half of the
 *     speakers is evaluated with the temperature of the other half
 * @param lossBefore mean cross-entropy in nats, without the temperature
 * @param lossAfter mean cross-entropy in nats, evaluated like {@code errorAfter}
 * @param rejection rates of the calibration's rule
 * @param tradeOff rates of rules that accept more or fewer of the correct predictions; empty if
 *     nothing was fitted
 */
public record CalibrationReport(
        Calibration calibration,
        int clips,
        double accuracy,
        double errorBefore,
        double errorAfter,
        double lossBefore,
        double lossAfter,
        RejectionRates rejection,
        List<RejectionRates> tradeOff) {}
