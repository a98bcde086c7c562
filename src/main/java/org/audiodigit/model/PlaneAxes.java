package org.audiodigit.model;

import ai.djl.ndarray.types.Shape;

/**
 * The order of the two axes of the planes inside a network. The engine's convolutions compute
 * several neighbouring values of the last axis at once, so that they are faster if it is the longer
 * one.
 */
enum PlaneAxes {
    /** {@code [clips][channels][frames][bands]}, the order of the inputs. */
    FRAMES_BANDS("frames,bands"),

    /** {@code [clips][channels][bands][frames]}. */
    BANDS_FRAMES("bands,frames");

    /** The text in the settings of a network. */
    final String setting;

    PlaneAxes(String setting) {
        this.setting = setting;
    }

    Shape shape(int frames, int bands) {
        return new Shape(rows(frames, bands), columns(frames, bands));
    }

    /** The one that belongs to the rows of a plane. */
    int rows(int frames, int bands) {
        return this == FRAMES_BANDS ? frames : bands;
    }

    /** The one that belongs to the columns of a plane. */
    int columns(int frames, int bands) {
        return this == FRAMES_BANDS ? bands : frames;
    }
}
