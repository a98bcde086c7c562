/** Recording in the window: microphone selection, input level, live waveform and words. */
package org.audiodigit.app.capture;
