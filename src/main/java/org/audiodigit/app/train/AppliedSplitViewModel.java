package org.audiodigit.app.train;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.audiodigit.app.workspace.DatasetSession;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.SplitSettings;
import org.audiodigit.common.Failures;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetException;
import org.audiodigit.dataset.Split;
import org.audiodigit.training.TrainingPlan;

/** Applies the chosen split to the open data set, as soon as the user has visited the room. */
final class AppliedSplitViewModel {

    private final DatasetSession data;
    private final PlanViewModel plan;
    private final SplitViewModel split;
    private final ReadOnlyObjectWrapper<Optional<ClipSelection>> selection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper flagged = new ReadOnlyIntegerWrapper();
    private Dataset offered;
    private boolean visited;

    AppliedSplitViewModel(DatasetSession data, PlanViewModel plan, SplitViewModel split) {
        this.data = data;
        this.plan = plan;
        this.split = split;
        split.specificationProperty().subscribe((oldText, newText) -> apply());
        plan.seedProperty().subscribe((oldSeed, newSeed) -> apply());
        plan.withoutFlaggedProperty().subscribe((oldValue, newValue) -> refresh());
        data.flags().flaggedProperty().subscribe((oldIds, newIds) -> refresh());
        data.openProperty().subscribe(this::show);
    }

    /**
     * Applies the split of the last session. The data set keeps its split until then, since the
     * room may be built while the user looks at the clips in another one.
     */
    void visit() {
        if (!visited) {
            visited = true;
            apply();
        }
    }

    private void show(Optional<LoadedDataset> open) {
        if (open.isPresent() && open.get().dataset() != offered) {
            offered = open.get().dataset();
            split.offer(offered);
            apply();
        } else {
            refresh();
        }
    }

    private void apply() {
        Optional<String> specification = split.specificationProperty().get();
        if (visited && specification.isPresent()) {
            try {
                data.applySplit(new SplitSettings(specification.get(), plan.seed()));
            } catch (IllegalArgumentException invalidSeed) {
                // reported by the plan
                return;
            }
        }
        refresh();
    }

    private void refresh() {
        Optional<LoadedDataset> open = data.openProperty().get();
        flagged.set(open.map(this::countFlagged).orElse(0));
        problem.set(findProblem(open));
        selection.set(
                open.filter(loaded -> problem.get().isEmpty())
                        .flatMap(loaded -> loaded.split().map(selector(loaded.dataset()))));
    }

    private int countFlagged(LoadedDataset open) {
        return (int) open.dataset().clips().stream().filter(data.flags()::isFlagged).count();
    }

    private String findProblem(Optional<LoadedDataset> open) {
        if (split.specificationProperty().get().isEmpty()) {
            return "Choose the speakers to hold out.";
        }
        if (open.isEmpty() || open.get().split().isPresent()) {
            return "";
        }
        try {
            data.splitSettingsProperty().get().split(open.get().dataset());
            return "";
        } catch (IOException | IllegalArgumentException e) {
            return Formats.sentence(Failures.reason(e));
        }
    }

    /**
     * Selects the clips of splits of a data set, without those that are flagged now if the user
     * excludes flagged clips now.
     */
    Function<Split, ClipSelection> selector(Dataset dataset) {
        if (!plan.withoutFlaggedProperty().get()) {
            return parts -> ClipSelection.all(dataset, parts);
        }
        Set<String> flaggedNow = data.flags().flaggedProperty().get();
        return parts -> ClipSelection.without(flaggedNow, dataset, parts);
    }

    /** Returns the clips of a plan, by its rule; empty if the data set cannot be split this way. */
    Optional<ClipSelection> trySelect(Dataset dataset, TrainingPlan planned) {
        try {
            return Optional.of(selector(dataset).apply(planned.split(dataset)));
        } catch (DatasetException otherSpeakers) {
            return Optional.empty();
        }
    }

    /** The clips of the split; empty without a data set or if it cannot be split this way. */
    ReadOnlyObjectProperty<Optional<ClipSelection>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    Optional<ClipSelection> selection() {
        return selection.get();
    }

    /** The parts with their numbers of clips, on one line. */
    ObservableValue<String> summaryProperty() {
        return selection.map(found -> found.map(ClipSelection::summary).orElse(""));
    }

    /** How the clips were divided, as sentences. */
    ObservableValue<String> descriptionProperty() {
        return selection.map(found -> found.map(s -> s.split().description()).orElse(""));
    }

    /** Problems of the split that make scores unreliable; empty if there are none. */
    ObservableValue<String> warningProperty() {
        return selection.map(
                found -> found.map(s -> String.join(" ", s.split().warnings())).orElse(""));
    }

    /** Why the data set cannot be split this way; empty if it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Number of flagged clips in the data set. */
    ReadOnlyIntegerProperty flaggedProperty() {
        return flagged.getReadOnlyProperty();
    }
}
