package org.audiodigit.app.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.image.Image;
import org.audiodigit.app.chart.ChartImage;
import org.audiodigit.app.explain.ExplanationActions;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.training.comparison.RunsComparison;

/** The commands of the room, for its menu and its buttons. */
final class ResultActions {

    static final String EVALUATE_KEY = "E";
    static final String STOP_KEY = "Esc";
    static final String MISTAKES_KEY = "M";
    static final String COMPARE_KEY = "C";
    static final String DISAGREEMENTS_KEY = "D";
    static final String PLAY_KEY = "Space";
    static final String BROWSE_KEY = "Enter";
    static final String FLAG_KEY = "F";

    private static final List<String> GROUPS = List.of("", "clips", "export");

    private final EvaluateViewModel model;
    private final Supplier<Image> image;
    private final Runnable openCompareMenu;
    private final Runnable focusClips;

    /**
     * @param image draws the confusion matrix
     * @param focusClips moves the keyboard focus to the list of clips
     * @param openCompareMenu lets the user choose a model to compare with
     */
    ResultActions(
            EvaluateViewModel model,
            Supplier<Image> image,
            Runnable focusClips,
            Runnable openCompareMenu) {
        this.model = model;
        this.focusClips = focusClips;
        this.image = image;
        this.openCompareMenu = openCompareMenu;
    }

    /** Lists clips and lets the user step through them by keyboard. */
    private void list(Runnable open) {
        open.run();
        focusClips.run();
    }

    private Optional<EvaluationResult> result() {
        return model.selection().resultProperty().get();
    }

    void matrix() {
        result().ifPresent(model.export()::matrix);
    }

    void labels() {
        result().ifPresent(model.export()::labels);
    }

    void image() {
        result().ifPresent(r -> model.export().image(r, image.get()));
    }

    void speakers() {
        result().ifPresent(model.export()::speakers);
    }

    void runs() {
        comparison().ifPresent(model.export()::runs);
    }

    void pairs() {
        comparison().ifPresent(model.export()::pairs);
    }

    void disagreements() {
        comparison().ifPresent(model.export()::disagreements);
    }

    /** Exports the charts of all pages as one image. */
    void charts() {
        ConfidenceViewModel confidence = model.confidence();
        Image charts =
                ChartImage.of(
                        List.of(
                                confidence.reliability().get(),
                                confidence.rejection().get(),
                                confidence.roc().get()),
                        confidence.legend().get(),
                        model.context().themes().get());
        result().ifPresent(r -> model.export().charts(r, charts));
    }

    private Optional<RunsComparison> comparison() {
        return model.selection().comparisonProperty().get();
    }

    /**
     * @param matrixFocused whether the matrix has the keyboard focus and uses Enter itself
     */
    List<RoomAction> all(ObservableBooleanValue matrixFocused) {
        BooleanBinding selected = model.hasSelection();
        BooleanBinding hasResult =
                Bindings.createBooleanBinding(
                        () -> result().isPresent(), model.selection().resultProperty());
        BooleanBinding compares =
                Bindings.createBooleanBinding(
                        () -> comparison().isPresent(), model.selection().comparisonProperty());
        List<RoomAction> actions = new ArrayList<>(commands(matrixFocused, selected, hasResult));
        actions.addAll(
                1,
                List.of(
                        RoomAction.of(
                                "Compare with another model…",
                                COMPARE_KEY,
                                model.canRun(),
                                openCompareMenu),
                        RoomAction.withoutKey("End the comparison", model.comparison()::clear)
                                .when(compares)));
        actions.add(
                RoomAction.of(
                                "List the clips on which the runs disagree",
                                DISAGREEMENTS_KEY,
                                compares,
                                () -> list(model.selection()::openDisagreements))
                        .in("clips"));
        ExplanationActions.of(model.why()).stream()
                .map(action -> action.in("clips"))
                .forEach(actions::add);
        for (ResultPage page : ResultPage.values()) {
            actions.add(
                    RoomAction.of(
                                    "Show " + page.title().toLowerCase(Locale.ROOT),
                                    page.key(),
                                    page == ResultPage.COMPARISON ? compares : hasResult,
                                    () -> model.show(page))
                            .in("clips")
                            .under("Page"));
        }
        // the actions of a group are neighbours in the menu
        actions.sort(Comparator.comparing(action -> GROUPS.indexOf(action.group())));
        return List.copyOf(actions);
    }

    private List<RoomAction> commands(
            ObservableBooleanValue matrixFocused,
            BooleanBinding selected,
            BooleanBinding hasResult) {
        return List.of(
                RoomAction.of("Evaluate", EVALUATE_KEY, model.canRun(), model::run),
                // not the same key, since a key that is held down repeats
                RoomAction.of("Stop evaluating", STOP_KEY, model.running(), model::stop),
                RoomAction.of(
                                "List the most confident mistakes",
                                MISTAKES_KEY,
                                hasResult,
                                () -> list(model.selection()::openMistakes))
                        .in("clips"),
                RoomAction.of(
                                "Play or stop the clip",
                                PLAY_KEY,
                                selected,
                                model.playback()::togglePlay)
                        .in("clips"),
                RoomAction.of(
                                "Show the clip in Browse",
                                BROWSE_KEY,
                                selected.and(Bindings.not(matrixFocused)),
                                model::showInBrowse)
                        .in("clips"),
                RoomAction.of("Flag the clip as wrong", FLAG_KEY, selected, model::toggleFlag)
                        .in("clips"),
                RoomAction.of("Write a report…", "Shortcut+Shift+R", hasResult, model::writeReport)
                        .in("export"),
                RoomAction.of(
                                "Export the matrix as a table…",
                                "Shortcut+Shift+M",
                                hasResult,
                                this::matrix)
                        .in("export"),
                RoomAction.of(
                                "Export the labels as a table…",
                                "Shortcut+Shift+L",
                                hasResult,
                                this::labels)
                        .in("export"),
                RoomAction.of(
                                "Export the matrix as an image…",
                                "Shortcut+Shift+P",
                                hasResult,
                                this::image)
                        .in("export"));
    }
}
