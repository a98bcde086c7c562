package org.audiodigit.app.train;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.workspace.DatasetSession;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.SplitSettings;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Split;

/** The split that the form asks for, put upon the open data set. */
final class AppliedSplit {

    private final DatasetSession data;
    private final PlanViewModel plan;
    private final SplitViewModel split;
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper description = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper flagged = new ReadOnlyIntegerWrapper();
    private Dataset offered;
    private Optional<ClipSelection> selection = Optional.empty();
    private Runnable listener = () -> {};

    AppliedSplit(DatasetSession data, PlanViewModel plan, SplitViewModel split) {
        this.data = data;
        this.plan = plan;
        this.split = split;
    }

    /**
     * @param changed is called when other clips would be trained on
     */
    void begin(Runnable changed) {
        listener = changed;
        split.onChange(this::divide);
        plan.seedProperty().subscribe((before, now) -> divide());
        plan.withoutFlaggedProperty().subscribe((before, now) -> show());
        data.flags().flaggedProperty().subscribe((before, ids) -> show());
        data.openProperty().subscribe(open -> opened(open));
    }

    private void opened(Optional<LoadedDataset> open) {
        if (open.isPresent() && open.get().dataset() != offered) {
            offered = open.get().dataset();
            split.offer(offered);
        }
        show();
    }

    private void divide() {
        problem.set("");
        if (split.strategy().isEmpty()) {
            problem.set("Choose the speakers to hold out.");
            listener.run();
            return;
        }
        try {
            data.applySplit(new SplitSettings(split.strategy().get(), plan.seed()));
        } catch (IllegalArgumentException noSeed) {
            // the plan says so where its other numbers are judged
            return;
        }
        show();
    }

    private void show() {
        Optional<LoadedDataset> open = data.openProperty().get();
        Optional<Split> parts = open.flatMap(LoadedDataset::split);
        flagged.set(open.map(this::countFlagged).orElse(0));
        selection = parts.map(found -> select(open.get().dataset(), found));
        line.set(selection.map(s -> SplitTexts.line(s.split(), s.leftOut())).orElse(""));
        description.set(selection.map(s -> s.split().description()).orElse(""));
        List<String> warnings = selection.map(s -> s.split().warnings()).orElse(List.of());
        warning.set(String.join(" ", warnings));
        if (open.isPresent() && parts.isEmpty()) {
            problem.set(refusal(open.get().dataset()));
        }
        listener.run();
    }

    private int countFlagged(LoadedDataset open) {
        return (int) open.dataset().clips().stream().filter(data.flags()::isFlagged).count();
    }

    /** The clips in other parts, without those that are left out. */
    ClipSelection select(Dataset dataset, Split parts) {
        return plan.withoutFlaggedProperty().get()
                ? ClipSelection.without(data.flags().flaggedProperty().get(), dataset, parts)
                : ClipSelection.all(dataset, parts);
    }

    private String refusal(Dataset dataset) {
        try {
            data.splitSettingsProperty().get().split(dataset);
            return "";
        } catch (IOException e) {
            return TrainNumbers.sentence(Failures.reason(e));
        } catch (IllegalArgumentException e) {
            return TrainNumbers.sentence(e.getMessage());
        }
    }

    /** The clips in their parts; empty if the data set cannot be divided so, or there is none. */
    Optional<ClipSelection> selection() {
        return problem.get().isEmpty() ? selection : Optional.empty();
    }

    /** The parts with their numbers of clips, one line. */
    ReadOnlyStringProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    /** How the split was made, a sentence. */
    ReadOnlyStringProperty descriptionProperty() {
        return description.getReadOnlyProperty();
    }

    /** What a person should know before trusting a score; empty if nothing. */
    ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /** Why the data set cannot be divided so; empty if it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How many clips of the data set are flagged. */
    ReadOnlyIntegerProperty flaggedProperty() {
        return flagged.getReadOnlyProperty();
    }
}
