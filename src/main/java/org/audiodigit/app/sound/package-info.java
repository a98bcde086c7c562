/** A recording as it is seen and heard: waveform over spectrogram, and playback. */
package org.audiodigit.app.sound;
