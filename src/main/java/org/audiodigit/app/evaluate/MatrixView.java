package org.audiodigit.app.evaluate;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.audiodigit.app.theme.Themes;

/** The confusion matrix as a heat map; a cell is opened by a click, or by arrows and Enter. */
final class MatrixView extends ScrollPane {

    private static final double PICTURE_SCALE = 2;

    private final ResultSelectionViewModel review;
    private final Themes themes;
    private final Canvas canvas = new Canvas();
    private final Tooltip tip = new Tooltip();
    private Optional<MatrixLayout> layout = Optional.empty();

    MatrixView(ResultSelectionViewModel review, Themes themes) {
        this.review = review;
        this.themes = themes;
        getStyleClass().add("matrix-pane");
        canvas.setId("matrix");
        canvas.setFocusTraversable(true);
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setAccessibleRoleDescription("confusion matrix");
        setContent(canvas);
        setFocusTraversable(false);
        viewportBoundsProperty().addListener((is, old, now) -> arrange());
        review.matrixProperty().addListener((is, old, now) -> arrange());
        themes.themeProperty().addListener((is, old, now) -> repaint());
        review.cursorProperty().addListener((is, old, now) -> moveTo(now));
        review.openedProperty().addListener((is, old, now) -> repaint());
        canvas.focusedProperty().addListener((is, old, now) -> repaint());
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> tip.hide());
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    Canvas canvas() {
        return canvas;
    }

    private void arrange() {
        layout = review.matrixProperty().get().map(this::layoutFor);
        layout.ifPresent(
                l -> {
                    canvas.setWidth(l.width());
                    canvas.setHeight(l.height());
                });
        repaint();
    }

    private MatrixLayout layoutFor(MatrixContent matrix) {
        double font = MatrixPainter.FONT;
        return MatrixLayout.of(
                matrix,
                TextWidth.widest(matrix.rows().stream(), font),
                TextWidth.widest(matrix.columns().stream(), font),
                getViewportBounds().getWidth(),
                getViewportBounds().getHeight());
    }

    private void repaint() {
        layout.ifPresent(
                l -> {
                    MatrixContent matrix = review.matrixProperty().get().orElseThrow();
                    MatrixCell cursor = review.cursorProperty().get();
                    painter(canvas, matrix, l)
                            .mark(review.openedProperty().get(), cursor, canvas.isFocused());
                    canvas.setAccessibleText(matrix.sentence(cursor));
                });
    }

    /** Scrolls, where the matrix is larger than its place, as far into it as the cell lies. */
    private void moveTo(MatrixCell cell) {
        layout.filter(l -> l.rows() > 1 && l.columns() > 1)
                .ifPresent(
                        l -> {
                            setVvalue((double) cell.row() / (l.rows() - 1));
                            setHvalue((double) cell.column() / (l.columns() - 1));
                        });
        repaint();
    }

    private MatrixPainter painter(Canvas on, MatrixContent matrix, MatrixLayout where) {
        MatrixPainter painter =
                new MatrixPainter(on.getGraphicsContext2D(), matrix, where, themes.get());
        painter.paint();
        return painter;
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        // the scroll pane would take the focus to itself
        event.consume();
        cellAt(event).ifPresent(review::open);
    }

    private void hover(MouseEvent event) {
        Optional<MatrixContent> matrix = review.matrixProperty().get();
        Optional<MatrixCell> cell = cellAt(event);
        if (matrix.isEmpty() || cell.isEmpty()) {
            tip.hide();
            return;
        }
        tip.setText(matrix.get().sentence(cell.get()));
        tip.show(canvas, event.getScreenX() + 12, event.getScreenY() + 16);
    }

    private Optional<MatrixCell> cellAt(MouseEvent event) {
        return layout.flatMap(l -> l.at(event.getX(), event.getY()));
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> review.move(-1, 0);
            case DOWN -> review.move(1, 0);
            case LEFT -> review.move(0, -1);
            case RIGHT -> review.move(0, 1);
            case ENTER -> review.open(review.cursorProperty().get());
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** The matrix without marks, at twice its size. */
    Image picture() {
        MatrixLayout whole = layout.orElseThrow();
        Canvas copy = new Canvas(PICTURE_SCALE * whole.width(), PICTURE_SCALE * whole.height());
        copy.getGraphicsContext2D().scale(PICTURE_SCALE, PICTURE_SCALE);
        painter(copy, review.matrixProperty().get().orElseThrow(), whole);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(themes.get().canvas().background());
        return copy.snapshot(parameters, null);
    }
}
