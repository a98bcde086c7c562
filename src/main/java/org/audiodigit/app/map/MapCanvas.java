package org.audiodigit.app.map;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.audiodigit.app.map.MapGestures.Lasso;
import org.audiodigit.app.sound.CanvasRegion;
import org.audiodigit.app.sound.PixelImage;
import org.audiodigit.app.sound.PlotArea;
import org.audiodigit.app.sound.raster.Pixels;
import org.audiodigit.app.theme.CanvasColours;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.theme.Themes;

/** Draws the points of the map, and the marks of the mouse and of the selected clip over them. */
final class MapCanvas extends Region {

    static final double ZOOM_STEP = 1.4;

    private static final double RADIUS = 3.5;
    private static final double MIN_RADIUS = 2;

    /** Number of points from which on they are smaller. */
    private static final double MANY_POINTS = 1000;

    private static final double TIP_GAP = 12;

    /** Share of the own colour, of 256, in that of a dimmed point. */
    private static final int DIMMED = 56;

    private final CanvasRegion canvas = new CanvasRegion(this::paint);
    private final PixelImage image = new PixelImage();
    private final Label tip = new Label();
    private final MapViewModel model;
    private final Themes themes;
    private final MapGestures gestures;
    private Optional<MapViewport> viewport = Optional.empty();
    private PointRaster raster = new PointRaster(RADIUS);
    private double rasterRadius;
    private PointRaster.Colours colours;
    private BitSet listed = new BitSet();
    private BitSet flagged = new BitSet();

    MapCanvas(MapViewModel model, Themes themes) {
        this.model = model;
        this.themes = themes;
        this.gestures = new MapGestures(model, this);
        setId("map-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        tip.getStyleClass().add("map-tip");
        tip.setManaged(false);
        tip.setVisible(false);
        tip.setMouseTransparent(true);
        getStyleClass().add("map-canvas");
        getChildren().addAll(canvas, tip);
        model.pointsProperty().subscribe(points -> showAll());
        model.categoriesProperty().subscribe(categories -> colour());
        themes.themeProperty().subscribe(theme -> colour());
        model.list().listed().when(model.shownProperty()).subscribe(clips -> update());
        model.flaggedIds().when(model.shownProperty()).subscribe(ids -> update());
        model.list().selected().when(model.shownProperty()).subscribe(clip -> showSelected());
        addEventHandler(MouseEvent.ANY, gestures::handle);
        addEventHandler(ScrollEvent.SCROLL, gestures::scroll);
    }

    private void colour() {
        int background = PixelImage.argb(themes.get().canvas().plot());
        int[] points =
                model.categoriesProperty()
                        .get()
                        .map(MapCategories::colours)
                        .orElse(new int[0])
                        .clone();
        int[] dimmed = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = PixelImage.argb(colour(points[i], themes));
            dimmed[i] = PointRaster.mix(points[i], background, DIMMED);
        }
        int flag = PixelImage.argb(themes.get().canvas().danger());
        colours =
                new PointRaster.Colours(
                        points,
                        dimmed,
                        background,
                        flag,
                        PointRaster.mix(flag, background, DIMMED));
        update();
    }

    static Color colour(int category, Themes themes) {
        return category == MapCategories.NO_COLOUR
                ? themes.get().canvas().axis()
                : LabelColours.of(category, themes.get());
    }

    private void update() {
        listed = model.listed();
        flagged = model.flagged();
        describe();
        canvas.repaint();
    }

    private void showSelected() {
        model.pointsProperty()
                .get()
                .ifPresent(
                        points ->
                                model.selected()
                                        .ifPresent(
                                                point ->
                                                        viewport =
                                                                viewport.map(
                                                                        view ->
                                                                                view.showing(
                                                                                        points.x()[
                                                                                                point],
                                                                                        points.y()[
                                                                                                point]))));
        describe();
        canvas.repaint();
    }

    private void describe() {
        setAccessibleText(
                model.pointsProperty()
                        .get()
                        .map(points -> MapText.describe(points, listed, model.selected()))
                        .orElse("Map of clips"));
    }

    /** Shows all points. */
    void showAll() {
        viewport = Optional.empty();
        gestures.clear();
        canvas.repaint();
    }

    void zoom(double factor) {
        zoom(factor, getWidth() / 2, getHeight() / 2);
    }

    void zoom(double factor, double x, double y) {
        model.pointsProperty()
                .get()
                .ifPresent(p -> viewport = viewport.map(view -> view.zoomed(factor, x, y, p)));
        canvas.repaint();
    }

    void move(double right, double down) {
        viewport = viewport.map(view -> view.moved(right, down));
        canvas.repaint();
    }

    /** Paints again after the gesture has changed. */
    void showGesture() {
        OptionalInt hovered = gestures.hovered();
        Optional<MapPoints> points = model.pointsProperty().get();
        tip.setVisible(hovered.isPresent() && points.isPresent());
        if (tip.isVisible()) {
            tip.setText(MapText.tip(points.get(), hovered.getAsInt()));
            tip.autosize();
            MapViewport view = viewport.orElseThrow();
            double x = view.screenX(points.get().x()[hovered.getAsInt()]);
            double y = view.screenY(points.get().y()[hovered.getAsInt()]);
            double left = Math.min(x + TIP_GAP, getWidth() - tip.getWidth());
            boolean above = y + TIP_GAP + tip.getHeight() > getHeight();
            tip.relocate(
                    Math.max(0, Math.floor(left)),
                    Math.floor(above ? y - TIP_GAP - tip.getHeight() : y + TIP_GAP));
        }
        canvas.repaint();
    }

    Optional<MapViewport> viewport() {
        return viewport;
    }

    BitSet listed() {
        return listed;
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        // a hidden map keeps its pixels until it is painted again
        canvas.repaint();
    }

    private void paint(Canvas target) {
        CanvasColours theme = themes.get().canvas();
        GraphicsContext graphics = target.getGraphicsContext2D();
        PlotArea area = new PlotArea(0, 0, target.getWidth(), target.getHeight());
        Optional<MapPoints> points = model.pointsProperty().get();
        if (points.isEmpty()) {
            graphics.setFill(theme.plot());
            graphics.fillRect(0, 0, area.width(), area.height());
            return;
        }
        MapPoints map = points.get();
        MapViewport view =
                viewport.map(v -> fitted(v, map, area))
                        .orElseGet(() -> MapViewport.fit(map, area.width(), area.height()));
        viewport = Optional.of(view);
        Pixels pixels = image.blank(target, area);
        double pixelScale = pixels.width() / area.width();
        raster(radius(map) * pixelScale)
                .draw(pixels, map, view, pixelScale, colours, listed, flagged);
        image.draw(graphics, area);
        gestures.lasso().ifPresent(lasso -> paintLasso(graphics, lasso, theme));
        gestures.hovered().ifPresent(point -> ring(graphics, map, view, point, theme.text(), 1));
        model.selected()
                .ifPresent(
                        point -> {
                            // an edge in the colour of the background separates it from the points
                            ring(graphics, map, view, point, theme.plot(), 5);
                            ring(graphics, map, view, point, theme.text(), 2);
                        });
    }

    private static MapViewport fitted(MapViewport view, MapPoints map, PlotArea area) {
        boolean same = view.width() == area.width() && view.height() == area.height();
        return same ? view : view.resized(area.width(), area.height(), map);
    }

    private static double radius(MapPoints map) {
        double share = MANY_POINTS / Math.max(MANY_POINTS, map.count());
        return Math.max(MIN_RADIUS, RADIUS * Math.pow(share, 0.2));
    }

    private PointRaster raster(double radius) {
        if (radius != rasterRadius) {
            raster = new PointRaster(radius);
            rasterRadius = radius;
        }
        return raster;
    }

    private static void ring(
            GraphicsContext graphics,
            MapPoints map,
            MapViewport view,
            int point,
            Color colour,
            double width) {
        double radius = RADIUS + 3;
        graphics.setStroke(colour);
        graphics.setLineWidth(width);
        graphics.strokeOval(
                view.screenX(map.x()[point]) - radius,
                view.screenY(map.y()[point]) - radius,
                2 * radius,
                2 * radius);
    }

    private static void paintLasso(GraphicsContext graphics, Lasso lasso, CanvasColours theme) {
        graphics.setFill(theme.selection());
        graphics.fillPolygon(lasso.x(), lasso.y(), lasso.x().length);
        graphics.setStroke(theme.accent());
        graphics.setLineWidth(1.5);
        graphics.strokePolygon(lasso.x(), lasso.y(), lasso.x().length);
    }
}
