package org.audiodigit.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.common.Failures;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Split;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.training.Folds;
import org.audiodigit.training.TrainingPlan;

/**
 * Trains on the five official folds of AudioMNIST one after the other. A stopped or failed training
 * ends the series; the runs before it are kept.
 */
final class FoldRuns {

    private final RoomContext context;
    private final TrainingControlViewModel training;
    private final List<Double> accuracies = new ArrayList<>();
    private Optional<Series> series = Optional.empty();

    /**
     * The series in progress.
     *
     * @param plan the plan of all folds, with any split
     * @param selection selects the clips of a split
     */
    private record Series(
            TrainingPlan plan, Dataset dataset, Function<Split, ClipSelection> selection) {}

    FoldRuns(RoomContext context, TrainingControlViewModel training) {
        this.context = context;
        this.training = training;
        training.finishedProperty().subscribe((before, finished) -> finished.ifPresent(this::add));
    }

    /**
     * Starts with the first fold.
     *
     * @param plan the plan of all folds, with any split
     * @param selection selects the clips of a split
     */
    void start(TrainingPlan plan, Dataset dataset, Function<Split, ClipSelection> selection) {
        accuracies.clear();
        series = Optional.of(new Series(plan, dataset, selection));
        trainNext(series.get());
    }

    /** Ends the series before a training that is not part of it. */
    void cancel() {
        series = Optional.empty();
    }

    private void trainNext(Series current) {
        TrainingPlan fold =
                current.plan().withSplit(SplitStrategies.AUDIO_MNIST_FOLDS.get(accuracies.size()));
        context.tasks()
                .start(
                        BackgroundTask.quiet(
                                        "Splitting the data set",
                                        progress -> fold.split(current.dataset()))
                                .onSuccess(
                                        split ->
                                                training.train(
                                                        fold, current.selection().apply(split)))
                                .onFailure(
                                        e ->
                                                training.showStatus(
                                                        Formats.sentence(Failures.sentence(e)))));
    }

    private void add(TrainedRun run) {
        if (series.isEmpty() || run.testAccuracy().isEmpty()) {
            cancel();
            return;
        }
        accuracies.add(run.testAccuracy().get());
        if (accuracies.size() < SplitStrategies.AUDIO_MNIST_FOLDS.size()) {
            trainNext(series.get());
            return;
        }
        cancel();
        String sentence = sentence(new Folds(accuracies));
        training.showStatus(sentence);
        context.dialogs().inform(sentence);
    }

    static String sentence(Folds folds) {
        String published =
                Folds.PUBLISHED.stream().map(FoldRuns::describe).collect(Collectors.joining(", "));
        return "Mean test accuracy over the five folds of AudioMNIST: %s. Published: %s."
                .formatted(spread(folds.mean(), folds.deviation()), published);
    }

    private static String describe(Folds.PublishedResult published) {
        return published.network()
                + " "
                + (published.deviation() == null
                        ? Formats.percent(published.mean())
                        : spread(published.mean(), published.deviation()));
    }

    private static String spread(double mean, double deviation) {
        return Formats.decimal(100 * mean, 1) + " ± " + Formats.percent(deviation);
    }
}
