package org.audiodigit.app.evaluate;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import org.audiodigit.app.evaluate.MatrixContent.MatrixCell;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.TextWidth;

/** The confusion matrix as a heat map; a click, or the arrow keys and Enter, open a cell. */
final class MatrixView extends ScrollPane {

    private static final double IMAGE_SCALE = 2;
    private static final double IMAGE_TITLE_HEIGHT = 28;
    private static final double IMAGE_MARGIN = 8;
    private static final Font IMAGE_TITLE_FONT = Font.font(13);

    private final MatrixSelection selection;
    private final Themes themes;
    private final Canvas canvas = new Canvas();
    private final Tooltip tip = new Tooltip();
    private Optional<MatrixLayout> layout = Optional.empty();

    /**
     * @param id of the canvas
     * @param description of the matrix, for screen readers
     */
    MatrixView(MatrixSelection selection, Themes themes, String id, String description) {
        this.selection = selection;
        this.themes = themes;
        getStyleClass().add("matrix-pane");
        canvas.setId(id);
        canvas.setFocusTraversable(true);
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setAccessibleRoleDescription(description);
        setContent(canvas);
        setFocusTraversable(false);
        viewportBoundsProperty().subscribe(bounds -> arrange());
        selection.matrixProperty().subscribe(matrix -> arrange());
        themes.themeProperty().subscribe(theme -> repaint());
        selection.cursorProperty().subscribe((before, cell) -> moveTo(cell));
        selection.openedProperty().subscribe(cell -> repaint());
        canvas.focusedProperty().subscribe(focused -> repaint());
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> tip.hide());
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    Canvas canvas() {
        return canvas;
    }

    private void arrange() {
        layout = selection.matrixProperty().get().map(this::layoutFor);
        layout.ifPresent(
                l -> {
                    canvas.setWidth(l.width());
                    canvas.setHeight(l.height());
                });
        repaint();
    }

    private MatrixLayout layoutFor(MatrixContent matrix) {
        return MatrixLayout.of(
                matrix,
                TextWidth.widest(matrix.rows().stream(), MatrixPainter.FONT),
                TextWidth.widest(matrix.columns().stream(), MatrixPainter.FONT),
                getViewportBounds().getWidth(),
                getViewportBounds().getHeight());
    }

    private void repaint() {
        layout.ifPresent(
                l -> {
                    MatrixContent matrix = selection.matrixProperty().get().orElseThrow();
                    MatrixCell cursor = selection.cursorProperty().get();
                    paint(canvas.getGraphicsContext2D(), matrix, l)
                            .mark(selection.openedProperty().get(), cursor, canvas.isFocused());
                    canvas.setAccessibleText(matrix.describe(cursor));
                });
    }

    /** Scrolls in proportion to the position of the cell if the matrix is larger than the pane. */
    private void moveTo(MatrixCell cell) {
        layout.filter(l -> l.rows() > 1 && l.columns() > 1)
                .ifPresent(
                        l -> {
                            setVvalue((double) cell.row() / (l.rows() - 1));
                            setHvalue((double) cell.column() / (l.columns() - 1));
                        });
        repaint();
    }

    private MatrixPainter paint(
            GraphicsContext g, MatrixContent matrix, MatrixLayout matrixLayout) {
        MatrixPainter painter = new MatrixPainter(g, matrix, matrixLayout, themes.get());
        painter.paint();
        return painter;
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        event.consume(); // otherwise the scroll pane takes the focus
        cellAt(event).ifPresent(selection::open);
    }

    private void hover(MouseEvent event) {
        Optional<MatrixContent> matrix = selection.matrixProperty().get();
        Optional<MatrixCell> cell = cellAt(event);
        if (matrix.isEmpty() || cell.isEmpty()) {
            tip.hide();
            return;
        }
        tip.setText(matrix.get().describe(cell.get()));
        tip.show(canvas, event.getScreenX() + 12, event.getScreenY() + 16);
    }

    private Optional<MatrixCell> cellAt(MouseEvent event) {
        return layout.flatMap(l -> l.at(event.getX(), event.getY()));
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> selection.move(-1, 0);
            case DOWN -> selection.move(1, 0);
            case LEFT -> selection.move(0, -1);
            case RIGHT -> selection.move(0, 1);
            case ENTER -> selection.open(selection.cursorProperty().get());
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** The matrix below this title, without marks, at twice its size. */
    Image image(String title) {
        MatrixLayout whole = layout.orElseThrow();
        double titleWidth = TextWidth.of(title, IMAGE_TITLE_FONT) + 2 * IMAGE_MARGIN;
        double width = Math.ceil(Math.max(whole.width(), titleWidth));
        Canvas copy =
                new Canvas(
                        IMAGE_SCALE * width, IMAGE_SCALE * (whole.height() + IMAGE_TITLE_HEIGHT));
        GraphicsContext g = copy.getGraphicsContext2D();
        g.scale(IMAGE_SCALE, IMAGE_SCALE);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(IMAGE_TITLE_FONT);
        g.setFill(themes.get().canvas().text());
        g.fillText(title, IMAGE_MARGIN, IMAGE_TITLE_HEIGHT / 2);
        g.translate(0, IMAGE_TITLE_HEIGHT);
        paint(g, selection.matrixProperty().get().orElseThrow(), whole);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(themes.get().canvas().background());
        return copy.snapshot(parameters, null);
    }
}
