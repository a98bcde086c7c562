/**
 * How far a model's probabilities can be believed, and when its answer is worth giving: arithmetic
 * on what it said.
 */
package org.audiodigit.training.calibration;
