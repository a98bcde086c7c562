/**
 * Sounds that are no speech, made by formula: to train and to measure what a model says of them.
 */
package org.audiodigit.training.sounds;
