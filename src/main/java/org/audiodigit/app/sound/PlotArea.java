package org.audiodigit.app.sound;

/**
 * Where data is plotted on a canvas, in whole pixels so that lines are sharp.
 *
 * @param x left edge
 * @param y upper edge
 */
record PlotArea(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    /** Whether there is room to plot anything. */
    boolean hasRoom() {
        return width >= 1 && height >= 1;
    }

    boolean contains(double atX, double atY) {
        return atX >= x && atX < right() && atY >= y && atY < bottom();
    }
}
