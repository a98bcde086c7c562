package org.audiodigit.app.train;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.dataset.Dataset;

/** How the data set is to be divided. */
final class SplitViewModel {

    private static final String SETTING = "train.split";
    private static final String HOLD_OUT = SplitOption.HOLD_OUT.strategy() + ":";

    private final Settings settings;
    private final ObservableList<SplitOption> options =
            FXCollections.observableArrayList(SplitOption.AUTO);
    private final ObjectProperty<SplitOption> option = new SimpleObjectProperty<>(SplitOption.AUTO);
    private final ObservableList<String> speakers = FXCollections.observableArrayList();
    private final ObservableList<String> heldOut = FXCollections.observableArrayList();
    private Runnable listener = () -> {};
    private boolean refilling;

    SplitViewModel(Settings settings) {
        this.settings = settings;
        option.subscribe((before, now) -> changed());
        heldOut.addListener((ListChangeListener<String>) change -> changed());
    }

    void onChange(Runnable changed) {
        listener = changed;
    }

    private void changed() {
        if (!refilling) {
            strategy().ifPresent(text -> settings.put(SETTING, text));
            listener.run();
        }
    }

    /** Offers what a data set allows; what was chosen stays chosen where it is still offered. */
    void offer(Dataset dataset) {
        String wanted = strategy().orElse(settings.get(SETTING, SplitOption.AUTO.strategy()));
        if (speakers.isEmpty()) {
            wanted = settings.get(SETTING, wanted);
        }
        refilling = true;
        heldOut.clear();
        speakers.setAll(dataset.speakerIds());
        options.setAll(SplitOption.of(dataset));
        select(wanted);
        refilling = false;
        listener.run();
    }

    /** Chooses a split by its name, or the automatic one if the data set has no such. */
    void choose(String strategy) {
        refilling = true;
        select(strategy);
        refilling = false;
        changed();
    }

    private void select(String strategy) {
        boolean holdsOut = strategy.startsWith(HOLD_OUT);
        if (holdsOut) {
            String[] names = strategy.substring(HOLD_OUT.length()).split(",");
            heldOut.setAll(Arrays.stream(names).filter(speakers::contains).toList());
        }
        Optional<SplitOption> offered =
                options.stream()
                        .filter(
                                o ->
                                        holdsOut
                                                ? o.equals(SplitOption.HOLD_OUT)
                                                        && !heldOut.isEmpty()
                                                : o.strategy().equals(strategy))
                        .findFirst();
        option.set(offered.orElse(SplitOption.AUTO));
    }

    /** Whether five trainings are wanted, one a fold. */
    boolean wantsAllFolds() {
        return SplitOption.ALL_FOLDS.equals(option.get());
    }

    /** The split's name; empty as long as no speaker is named who is to be held out. */
    Optional<String> strategy() {
        SplitOption chosen = option.get() == null ? SplitOption.AUTO : option.get();
        if (!chosen.equals(SplitOption.HOLD_OUT)) {
            return Optional.of(chosen.strategy());
        }
        List<String> named = speakers.stream().filter(heldOut::contains).toList();
        return named.isEmpty() ? Optional.empty() : Optional.of(HOLD_OUT + String.join(",", named));
    }

    ObservableList<SplitOption> options() {
        return options;
    }

    ObjectProperty<SplitOption> optionProperty() {
        return option;
    }

    /** Who could be held out. */
    ObservableList<String> speakers() {
        return speakers;
    }

    /** Who is. */
    ObservableList<String> heldOut() {
        return heldOut;
    }
}
