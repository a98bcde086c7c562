package org.audiodigit.app.sound.axis;

/**
 * A mark on an axis.
 *
 * @param value where, in the axis' unit
 * @param text what is written there
 */
public record Tick(double value, String text) {}
