/**
 * Input tensors on disk, so that a recording is worked out once and not in every training. Whoever
 * asks gets the tensor of the recording as it is now or none; nothing here is needed, and all of it
 * may be deleted.
 */
package org.audiodigit.training.features;
