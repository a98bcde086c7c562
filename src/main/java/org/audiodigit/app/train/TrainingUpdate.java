package org.audiodigit.app.train;

import java.util.List;
import org.audiodigit.training.BatchResult;
import org.audiodigit.training.EpochResult;

/**
 * What a training did since the last news.
 *
 * @param points of its curves, in order
 * @param batch the last batch; null if there was none since
 * @param epochs that ended
 * @param unreadable clips that cannot be read, with the reason
 */
record TrainingUpdate(
        List<CurvePoint> points, BatchResult batch, List<Epoch> epochs, List<String> unreadable) {

    /** An epoch, and whether it did better than all before. */
    record Epoch(EpochResult result, boolean best) {}
}
