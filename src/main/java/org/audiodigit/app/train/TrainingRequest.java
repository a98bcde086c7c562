package org.audiodigit.app.train;

import java.nio.file.Path;
import org.audiodigit.training.TrainingPlan;

/**
 * A training to be done.
 *
 * @param folder that the model goes to
 * @param resume whether it goes on where it was interrupted
 */
record TrainingRequest(TrainingPlan plan, ClipSelection clips, Path folder, boolean resume) {}
