/** Finds the clips of a data set that are probably labelled, cut or recorded wrongly. */
package org.audiodigit.training.suspicion;
