package org.audiodigit.app.sound;

/** The area of a canvas in which data is plotted, in whole pixels so that lines are sharp. */
public record PlotArea(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    /** Whether the area has at least one pixel. */
    boolean hasPixels() {
        return width >= 1 && height >= 1;
    }

    boolean contains(double atX, double atY) {
        return atX >= x && atX < right() && atY >= y && atY < bottom();
    }
}
