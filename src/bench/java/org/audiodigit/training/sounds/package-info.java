/** Synthesises sounds without speech, to train models and to evaluate their rejection. */
package org.audiodigit.training.sounds;
