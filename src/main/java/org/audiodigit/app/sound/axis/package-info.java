/** What a plot of sound is measured by: the stretch in view, scales, ticks and units. */
package org.audiodigit.app.sound.axis;
