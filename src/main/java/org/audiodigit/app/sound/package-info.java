/** Waveform and spectrogram views with playback. */
package org.audiodigit.app.sound;
