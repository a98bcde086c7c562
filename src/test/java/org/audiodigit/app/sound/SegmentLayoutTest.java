package org.audiodigit.app.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.audiodigit.app.sound.SegmentLayout.Box;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SegmentLayoutTest {

    private static final double WIDTH = 1000;

    /** One word a second, each of half a second. */
    private static List<PlotSegment> words(int count) {
        List<PlotSegment> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(new PlotSegment(i, i + 0.5, "word " + i, i % 10));
        }
        return words;
    }

    private static List<Box> layOut(List<PlotSegment> words, Viewport view, int selected) {
        return SegmentLayout.of(words, view, WIDTH, selected, text -> 7.0 * text.length());
    }

    private static void assertLabelsDoNotOverlap(List<Box> boxes) {
        List<Box> labelled =
                boxes.stream()
                        .filter(Box::hasLabel)
                        .sorted((a, b) -> Double.compare(a.labelFrom(), b.labelFrom()))
                        .toList();
        for (int i = 1; i < labelled.size(); i++) {
            assertThat(labelled.get(i).labelFrom()).isGreaterThan(labelled.get(i - 1).labelTo());
        }
        assertThat(labelled)
                .allSatisfy(
                        box -> {
                            assertThat(box.labelFrom()).isNotNegative();
                            assertThat(box.labelTo()).isLessThanOrEqualTo(WIDTH);
                        });
    }

    @Test
    void onlyVisibleSegmentsHaveABox() {
        List<Box> boxes = layOut(words(100), new Viewport(10.25, 13.2, 100), -1);
        assertThat(boxes).extracting(Box::index).containsExactly(10, 11, 12, 13);
        assertThat(boxes.get(0).from()).isNegative();
        assertThat(boxes).allMatch(Box::hasLabel);
        assertThat(boxes.get(0).labelFrom()).isNotNegative();
        assertThat(layOut(List.of(), Viewport.all(1), -1)).isEmpty();
    }

    @Test
    void textsAreDroppedBeforeBoxes() {
        List<Box> boxes = layOut(words(60), Viewport.all(60), -1);
        assertThat(boxes).hasSize(60);
        assertThat(boxes.stream().filter(Box::hasLabel).count()).isBetween(10L, 30L);
        assertLabelsDoNotOverlap(boxes);
    }

    @Test
    void theLabelOfTheSelectedSegmentIsAlwaysShown() {
        for (int selected = 0; selected < 60; selected++) {
            List<Box> boxes = layOut(words(60), Viewport.all(60), selected);
            assertThat(boxes.get(selected).hasLabel()).isTrue();
            assertLabelsDoNotOverlap(boxes);
        }
    }

    @Test
    void thousandsOfSegmentsAreReducedToTheWidth() {
        List<PlotSegment> words = words(5000);
        List<Box> boxes = layOut(words, Viewport.all(5000), 2501);
        assertThat(boxes).hasSizeLessThanOrEqualTo((int) WIDTH + 2);
        assertThat(boxes).extracting(Box::index).contains(0, 2501);
        assertThat(boxes.get(boxes.size() - 1).from()).isGreaterThan(WIDTH - 2);
        assertThat(boxes).allMatch(box -> box.width() >= 1);
        assertThat(boxes).filteredOn(Box::hasLabel).extracting(Box::index).containsExactly(2501);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textsHaveEnoughContrastToTheColoursOfLabels(Theme theme) {
        List<Color> fills = new ArrayList<>(List.of(theme.canvas().muted()));
        for (int i = 0; i < LabelColours.COUNT; i++) {
            fills.add(LabelColours.of(i, theme));
        }
        for (Color fill : fills) {
            assertThat(SegmentPainter.contrast(fill, SegmentPainter.textOn(fill)))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }
}
