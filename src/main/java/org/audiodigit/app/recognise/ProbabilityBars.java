package org.audiodigit.app.recognise;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.model.Prediction;

/**
 * The probabilities of all labels, in the labels' order; a second and a third column where there
 * are too many for one.
 */
final class ProbabilityBars extends Region {

    private static final double LOWEST_ROW = 20;
    private static final double HIGHEST_ROW = 56;
    private static final double BETWEEN_COLUMNS = 24;

    private final Themes themes;
    private List<ProbabilityBar> rows = List.of();
    private List<String> labels = List.of();

    ProbabilityBars(Themes themes) {
        this.themes = themes;
        setId("bars");
        getStyleClass().add("bars");
        setMinHeight(0);
        themes.themeProperty().subscribe(theme -> colour());
    }

    /**
     * @param all the labels that have bars when there is no answer
     */
    void show(Optional<Recognition> answer, List<String> all) {
        Optional<Prediction> prediction = answer.map(Recognition::prediction);
        fill(prediction.map(Prediction::labels).orElse(all));
        for (int i = 0; i < rows.size(); i++) {
            if (prediction.isPresent()) {
                Prediction p = prediction.get();
                rows.get(i).show(p.probabilities()[i], i == p.best());
            } else {
                rows.get(i).clear();
            }
        }
    }

    private void fill(List<String> wanted) {
        if (wanted.equals(labels)) {
            return;
        }
        labels = wanted;
        rows = wanted.stream().map(ProbabilityBar::new).toList();
        getChildren().setAll(rows);
        colour();
    }

    private void colour() {
        IntStream.range(0, rows.size())
                .forEach(i -> rows.get(i).colour(LabelColours.hex(i, themes.get())));
    }

    @Override
    protected void layoutChildren() {
        if (rows.isEmpty()) {
            return;
        }
        int fitting = (int) Math.max(1, getHeight() / LOWEST_ROW);
        int columns = (rows.size() + fitting - 1) / fitting;
        int perColumn = (rows.size() + columns - 1) / columns;
        double height = Math.min(HIGHEST_ROW, Math.floor(getHeight() / perColumn));
        double width = (getWidth() - BETWEEN_COLUMNS * (columns - 1)) / columns;
        double longest = rows.stream().mapToDouble(ProbabilityBar::nameWidth).max().orElse(0);
        for (int i = 0; i < rows.size(); i++) {
            ProbabilityBar row = rows.get(i);
            row.nameWidth(Math.min(longest, width / 3));
            double left = (i / perColumn) * (width + BETWEEN_COLUMNS);
            row.resizeRelocate(left, (i % perColumn) * height, width, height);
        }
    }
}
