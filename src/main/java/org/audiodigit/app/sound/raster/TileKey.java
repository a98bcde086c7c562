package org.audiodigit.app.sound.raster;

/**
 * The place of a tile.
 *
 * @param level of detail, 0 is the finest
 * @param index from the start of the recording
 */
public record TileKey(int level, int index) {}
