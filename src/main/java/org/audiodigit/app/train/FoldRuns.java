package org.audiodigit.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Split;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.training.Folds;
import org.audiodigit.training.TrainingPlan;

/**
 * Trainings on AudioMNIST's five official folds, one after the other. A training that is stopped or
 * fails ends the series; those before it stay.
 */
final class FoldRuns {

    private final RoomContext context;
    private final TrainingControlViewModel desk;
    private final List<Double> accuracies = new ArrayList<>();
    private TrainingPlan plan;
    private Dataset dataset;
    private Function<Split, ClipSelection> selection;
    private boolean going;

    FoldRuns(RoomContext context, TrainingControlViewModel desk) {
        this.context = context;
        this.desk = desk;
        desk.onFinished(this::finished);
    }

    /**
     * Begins with the first fold.
     *
     * @param wanted on any split
     * @param select leaves out what is not to be trained on
     */
    void start(TrainingPlan wanted, Dataset data, Function<Split, ClipSelection> select) {
        plan = wanted;
        dataset = data;
        selection = select;
        accuracies.clear();
        going = true;
        next();
    }

    /** A training that is no part of the series. */
    void leave() {
        going = false;
    }

    private void next() {
        TrainingPlan fold =
                plan.withSplit(SplitStrategies.AUDIO_MNIST_FOLDS.get(accuracies.size()));
        context.tasks()
                .start(
                        BackgroundTask.quiet(
                                        "Dividing the data set",
                                        progress ->
                                                SplitStrategies.parse(fold.split())
                                                        .split(dataset, fold.seed()))
                                .onSuccess(split -> desk.train(fold, selection.apply(split)))
                                .onFailure(e -> desk.say(TrainNumbers.sentence(e.getMessage()))));
    }

    private void finished(TrainedRun run) {
        if (!going || run.test().isEmpty()) {
            going = false;
            return;
        }
        accuracies.add(run.test().get());
        if (accuracies.size() < SplitStrategies.AUDIO_MNIST_FOLDS.size()) {
            next();
            return;
        }
        going = false;
        String sentence = sentence(new Folds(accuracies));
        desk.say(sentence);
        context.dialogs().tell(sentence);
    }

    static String sentence(Folds folds) {
        String published =
                Folds.PUBLISHED.stream().map(FoldRuns::words).collect(Collectors.joining(", "));
        return "AudioMNIST's five folds, by speaker: %s. Published: %s."
                .formatted(spread(folds.mean(), folds.deviation()), published);
    }

    private static String words(Folds.Published published) {
        return published.network()
                + " "
                + (published.deviation() == null
                        ? TrainNumbers.percent(published.mean())
                        : spread(published.mean(), published.deviation()));
    }

    private static String spread(double mean, double deviation) {
        return String.format(Locale.ROOT, "%.1f ± %.1f %%", 100 * mean, 100 * deviation);
    }
}
