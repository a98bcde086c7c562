package org.audiodigit.training.adaptation;

/**
 * What a network found in a recording, and what it should say of it.
 *
 * @param activations of the layer before the last, one a unit
 * @param label index of the right one
 * @param weight how much it counts, relative to the others
 */
public record Example(float[] activations, int label, double weight) {}
