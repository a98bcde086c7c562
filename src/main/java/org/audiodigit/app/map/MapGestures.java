package org.audiodigit.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * The gestures of the mouse on the map: click to play, drag to choose with a lasso, drag with Shift
 * or the middle button to move, wheel to zoom, double-click on the background to show all points.
 */
final class MapGestures {

    /** Distance in pixels at which a point is hit. */
    private static final double HIT = 8;

    private static final double MIN_DRAG = 4;

    private final MapViewModel model;
    private final MapCanvas canvas;
    private final List<Point2D> drawn = new ArrayList<>();
    private OptionalInt hovered = OptionalInt.empty();
    private Optional<Point2D> pressed = Optional.empty();
    private boolean moving;
    private boolean dragged;

    /** The corners of a lasso in pixels. */
    record Lasso(double[] x, double[] y) {}

    MapGestures(MapViewModel model, MapCanvas canvas) {
        this.model = model;
        this.canvas = canvas;
    }

    /** The point below the mouse. */
    OptionalInt hovered() {
        return hovered;
    }

    /** The line that is being drawn. */
    Optional<Lasso> lasso() {
        return drawn.size() < 2
                ? Optional.empty()
                : Optional.of(
                        new Lasso(
                                drawn.stream().mapToDouble(Point2D::getX).toArray(),
                                drawn.stream().mapToDouble(Point2D::getY).toArray()));
    }

    void clear() {
        drawn.clear();
        pressed = Optional.empty();
        hover(OptionalInt.empty());
    }

    void handle(MouseEvent event) {
        if (canvas.viewport().isEmpty() || model.pointsProperty().get().isEmpty()) {
            return;
        }
        if (event.getEventType() == MouseEvent.MOUSE_MOVED) {
            hover(point(event));
        } else if (event.getEventType() == MouseEvent.MOUSE_EXITED) {
            hover(OptionalInt.empty());
        } else if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            press(event);
        } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            drag(event);
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
            release(event);
        }
    }

    private void hover(OptionalInt point) {
        if (!point.equals(hovered)) {
            hovered = point;
            canvas.showGesture();
        }
    }

    private OptionalInt point(MouseEvent event) {
        MapViewport view = canvas.viewport().orElseThrow();
        return model.pointsProperty()
                .get()
                .orElseThrow()
                .nearest(
                        view.mapX(event.getX()),
                        view.mapY(event.getY()),
                        HIT / view.scale(),
                        canvas.listed());
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        pressed = Optional.of(new Point2D(event.getX(), event.getY()));
        moving = event.getButton() == MouseButton.MIDDLE || event.isShiftDown();
        dragged = false;
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (pressed.isEmpty()) {
            return;
        }
        Point2D from = pressed.get();
        Point2D to = new Point2D(event.getX(), event.getY());
        if (!dragged && from.distance(to) < MIN_DRAG) {
            return;
        }
        hover(OptionalInt.empty());
        if (moving) {
            canvas.move(to.getX() - from.getX(), to.getY() - from.getY());
            pressed = Optional.of(to);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            if (!dragged) {
                drawn.add(from);
            }
            drawn.add(to);
            canvas.showGesture();
        }
        dragged = true;
        event.consume();
    }

    private void release(MouseEvent event) {
        if (pressed.isEmpty()) {
            return;
        }
        if (dragged) {
            lasso().ifPresent(this::choose);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            click(event);
        }
        drawn.clear();
        pressed = Optional.empty();
        canvas.showGesture();
        event.consume();
    }

    private void choose(Lasso lasso) {
        MapViewport view = canvas.viewport().orElseThrow();
        double[] x = lasso.x().clone();
        double[] y = lasso.y().clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = view.mapX(x[i]);
            y[i] = view.mapY(y[i]);
        }
        model.choose(x, y);
    }

    private void click(MouseEvent event) {
        OptionalInt point = point(event);
        if (point.isPresent()) {
            model.play(point.getAsInt());
        } else if (event.getClickCount() == 2) {
            canvas.showAll();
        }
    }

    void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            canvas.zoom(
                    event.getDeltaY() > 0 ? MapCanvas.ZOOM_STEP : 1 / MapCanvas.ZOOM_STEP,
                    event.getX(),
                    event.getY());
        } else if (event.getDeltaX() != 0) {
            canvas.move(event.getDeltaX(), 0);
        }
        event.consume();
    }
}
