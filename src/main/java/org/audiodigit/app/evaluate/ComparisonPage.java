package org.audiodigit.app.evaluate;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.common.Formats;
import org.audiodigit.training.comparison.RunsComparison;
import org.audiodigit.training.comparison.SettingDifference;

/**
 * The accuracies of compared runs, McNemar's test in words, what limits the comparison, the
 * difference of the matrices and the settings that differ.
 */
final class ComparisonPage extends ScrollPane {

    private static final double MIN_MATRIX_WIDTH = 384;
    private static final double MAX_MATRIX_WIDTH = 600;
    private static final double MATRIX_SHARE = 0.5;
    private static final double LEGEND_HEIGHT = 52;
    private static final double TITLE_HEIGHT = 32;
    private static final double MIN_SETTINGS_HEIGHT = 200;

    /** The settings are beside the matrix if that leaves this share of the width they need. */
    private static final double MIN_SETTINGS_SHARE = 0.75;

    private static final double GAP = 24;
    private static final double BORDERS = 20;

    /** For rounding to whole pixels, which must not move the settings below the matrix. */
    private static final double ROUNDING = 4;

    private static final String NOTE =
            "McNemar's test (exact) treats clips as independent. Clips of one speaker are not, so"
                    + " that a small difference may not hold for new speakers.";

    private final ResultSelectionViewModel selection;
    private final Themes themes;
    private final VBox content = new VBox(8);
    private final MatrixView matrix;

    /** The difference of the matrices, and the settings beside or below it. */
    private final FlowPane details = new FlowPane(GAP, 8);

    ComparisonPage(ResultSelectionViewModel selection, Themes themes) {
        this.selection = selection;
        this.themes = themes;
        matrix =
                new MatrixView(
                        selection.difference(),
                        themes,
                        "difference",
                        "difference of two confusion matrices");
        details.setRowValignment(VPos.TOP);
        matrix.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        matrixWidth(
                                                content.getWidth(),
                                                getViewportBounds().getHeight()
                                                        - details.getLayoutY()),
                                content.widthProperty(),
                                details.layoutYProperty(),
                                viewportBoundsProperty()));
        matrix.prefHeightProperty().bind(matrix.prefWidthProperty().add(LEGEND_HEIGHT));
        getStyleClass().add("page");
        setFitToWidth(true);
        setFocusTraversable(false);
        setContent(content);
        selection.comparisonProperty().subscribe(this::show);
        themes.themeProperty().subscribe((before, theme) -> tables().forEach(TableView::refresh));
    }

    /**
     * The width of the matrix, with which it fits into the page unless it would become too small.
     *
     * @param width of the page
     * @param height of the visible part of the page below the texts
     */
    static double matrixWidth(double width, double height) {
        double largest = Math.min(MAX_MATRIX_WIDTH, MATRIX_SHARE * width);
        double fitting = Math.floor(height - TITLE_HEIGHT - LEGEND_HEIGHT);
        return Math.max(MIN_MATRIX_WIDTH, Math.min(largest, fitting));
    }

    private void show(Optional<RunsComparison> shown) {
        content.getChildren().clear();
        shown.ifPresent(this::show);
    }

    private void show(RunsComparison comparison) {
        boolean two = comparison.runs().size() == 2;
        if (two) {
            content.getChildren().add(verdict(comparison.pairs().get(0).sentence()));
        }
        if (!comparison.warnings().isEmpty()) {
            content.getChildren()
                    .add(wrapping(String.join("\n", comparison.warnings()), "outdated"));
        }
        content.getChildren().add(ComparisonTableViews.runs(comparison, themes));
        if (!two) {
            content.getChildren()
                    .addAll(
                            title("Pairs (McNemar's test)"),
                            ComparisonTableViews.pairs(comparison));
        }
        content.getChildren()
                .add(
                        wrapping(
                                two ? NOTE : NOTE + " The p-values are corrected by Holm.",
                                "column-note"));
        Button disagreements =
                new Button(
                        "List %s on which they disagree"
                                .formatted(
                                        Formats.count(comparison.disagreements().size(), "clip")));
        disagreements.getStyleClass().add(Styles.SMALL);
        disagreements.setId("disagreements");
        disagreements.setOnAction(event -> selection.openDisagreements());
        details.getChildren().clear();
        if (two) {
            details.getChildren()
                    .add(new VBox(8, title("Difference of the matrices (B − A, clips)"), matrix));
        }
        details.getChildren().add(settings(comparison));
        content.getChildren().addAll(disagreements, details);
    }

    private static Label verdict(String sentence) {
        Label verdict = wrapping(sentence, "verdict");
        verdict.setId("verdict");
        return verdict;
    }

    private static Label wrapping(String sentence, String style) {
        Label label = new Label(sentence);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("column-title");
        return title;
    }

    private Node settings(RunsComparison comparison) {
        if (comparison.settings().isEmpty()) {
            return new VBox(
                    8,
                    title("Settings that differ"),
                    wrapping("The recorded settings of the runs are equal.", "column-note"));
        }
        TableView<SettingDifference> table = ComparisonTableViews.settings(comparison);
        double whole =
                table.getColumns().stream().mapToDouble(TableColumn::getPrefWidth).sum() + BORDERS;
        double allRows = table.getPrefHeight();
        boolean alone = comparison.runs().size() > 2;
        BooleanBinding beside =
                Bindings.createBooleanBinding(
                        () -> !alone && widthBesideMatrix() >= MIN_SETTINGS_SHARE * whole,
                        content.widthProperty(),
                        matrix.prefWidthProperty());
        table.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        Math.min(
                                                whole,
                                                beside.get()
                                                        ? widthBesideMatrix()
                                                        : content.getWidth()),
                                content.widthProperty(),
                                matrix.prefWidthProperty(),
                                beside));
        table.prefHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        beside.get()
                                                ? Math.min(
                                                        allRows,
                                                        Math.max(
                                                                MIN_SETTINGS_HEIGHT,
                                                                matrix.getPrefHeight()))
                                                : allRows,
                                matrix.prefHeightProperty(),
                                beside));
        return new VBox(8, title("Settings that differ"), table);
    }

    private double widthBesideMatrix() {
        return content.getWidth() - matrix.getPrefWidth() - GAP - ROUNDING;
    }

    private Stream<TableView<?>> tables() {
        return content.getChildren().stream()
                .filter(TableView.class::isInstance)
                .map(table -> (TableView<?>) table);
    }

    /** Moves the keyboard focus to the table of the runs. */
    void focusFirst() {
        tables().findFirst().ifPresent(Node::requestFocus);
    }
}
