/**
 * What happens to a voice between the mouth and the file, at random: speed, room, noise,
 * microphone. Arithmetic on samples, for training on more than was recorded.
 */
package org.audiodigit.signal.augment;
