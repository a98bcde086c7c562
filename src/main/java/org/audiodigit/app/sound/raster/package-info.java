/**
 * Sound as pixels: envelopes of waveforms, tiles of spectrograms, colour maps. Arithmetic only; it
 * runs without a window and on any thread unless a class says otherwise.
 */
package org.audiodigit.app.sound.raster;
