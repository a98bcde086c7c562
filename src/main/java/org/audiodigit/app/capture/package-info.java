/**
 * Hearing in the window: the microphone that is chosen, what it hears as it is heard, and words.
 */
package org.audiodigit.app.capture;
