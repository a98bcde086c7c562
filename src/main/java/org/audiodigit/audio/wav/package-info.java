/** Reads and writes WAV files, and finds them below a folder. */
package org.audiodigit.audio.wav;
