package org.audiodigit.app.map;

/**
 * The visible part of a map.
 *
 * @param centreX position of the map at the centre of the view
 * @param scale pixels for one unit of the map
 * @param width of the view in pixels
 * @param height of the view in pixels
 */
record MapViewport(double centreX, double centreY, double scale, double width, double height) {

    private static final double MARGIN = 16;
    private static final double MIN_ZOOM = 0.5;
    private static final double MAX_ZOOM = 500;

    /** Shows all points. */
    static MapViewport fit(MapPoints points, double width, double height) {
        return new MapViewport(
                points.width() / 2,
                points.height() / 2,
                fitScale(points, width, height),
                width,
                height);
    }

    private static double fitScale(MapPoints points, double width, double height) {
        double x = Math.max(1, width - 2 * MARGIN) / Math.max(points.width(), 1e-3);
        double y = Math.max(1, height - 2 * MARGIN) / Math.max(points.height(), 1e-3);
        return Math.min(x, y);
    }

    double screenX(double x) {
        return (x - centreX) * scale + width / 2;
    }

    double screenY(double y) {
        return (y - centreY) * scale + height / 2;
    }

    double mapX(double screenX) {
        return (screenX - width / 2) / scale + centreX;
    }

    double mapY(double screenY) {
        return (screenY - height / 2) / scale + centreY;
    }

    /** Zooms so that the position below a pixel stays there. */
    MapViewport zoomed(double factor, double atX, double atY, MapPoints points) {
        double fit = fitScale(points, width, height);
        double next = Math.max(MIN_ZOOM * fit, Math.min(MAX_ZOOM * fit, scale * factor));
        return new MapViewport(
                mapX(atX) - (atX - width / 2) / next,
                mapY(atY) - (atY - height / 2) / next,
                next,
                width,
                height);
    }

    /** Moves the points by pixels. */
    MapViewport moved(double right, double down) {
        return new MapViewport(
                centreX - right / scale, centreY - down / scale, scale, width, height);
    }

    /** Moves so that a point is visible. */
    MapViewport showing(double x, double y) {
        double screenX = screenX(x);
        double screenY = screenY(y);
        double inX = Math.max(MARGIN, Math.min(width - MARGIN, screenX));
        double inY = Math.max(MARGIN, Math.min(height - MARGIN, screenY));
        return inX == screenX && inY == screenY ? this : moved(inX - screenX, inY - screenY);
    }

    /** The same part in a view of another size. */
    MapViewport resized(double newWidth, double newHeight, MapPoints points) {
        double ratio = fitScale(points, newWidth, newHeight) / fitScale(points, width, height);
        return new MapViewport(centreX, centreY, scale * ratio, newWidth, newHeight);
    }
}
