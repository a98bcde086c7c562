/**
 * Front ends, network architectures, and models in memory and on disk.
 *
 * <p>A front end ({@link org.audiodigit.model.FrontEnd}) computes the input tensor of a recording,
 * a network ({@link org.audiodigit.model.Architecture}) computes logits, and {@link
 * org.audiodigit.model.DigitModel} combines both. A new front end or architecture is a class and an
 * entry in {@link org.audiodigit.model.FrontEnds} or {@link org.audiodigit.model.Architectures}.
 */
package org.audiodigit.model;
