/** Axes of plots of sound: visible range, frequency scales and ticks. */
package org.audiodigit.app.sound.axis;
