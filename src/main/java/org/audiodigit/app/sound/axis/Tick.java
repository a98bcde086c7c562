package org.audiodigit.app.sound.axis;

/**
 * A mark on an axis.
 *
 * @param value position in the unit of the axis
 * @param text label
 */
public record Tick(double value, String text) {}
