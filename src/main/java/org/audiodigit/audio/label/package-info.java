/** The words of recordings with their times, and the label files of other programs. */
package org.audiodigit.audio.label;
