/** Fits and evaluates the calibration of a model: its temperature and its rejection rule. */
package org.audiodigit.training.calibration;
