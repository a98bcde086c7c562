/**
 * Converts sound to pixels: envelopes of waveforms, tiles of spectrograms, colour maps. Does not
 * use JavaFX; the classes may be used on any thread unless they say otherwise.
 */
package org.audiodigit.app.sound.raster;
