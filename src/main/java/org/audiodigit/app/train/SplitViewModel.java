package org.audiodigit.app.train;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.dataset.Dataset;

/** The choice of a split and of the speakers that it holds out. */
final class SplitViewModel {

    private static final String SETTING = "train.split";
    private static final String HOLD_OUT = SplitOption.HOLD_OUT.specification() + ":";

    private final Settings settings;
    private final ObservableList<SplitOption> options =
            FXCollections.observableArrayList(SplitOption.AUTO);
    private final ObjectProperty<SplitOption> option = new SimpleObjectProperty<>(SplitOption.AUTO);
    private final ObservableList<String> speakers = FXCollections.observableArrayList();
    private final ObjectProperty<Set<String>> heldOut = new SimpleObjectProperty<>(Set.of());
    private final ReadOnlyObjectWrapper<Optional<String>> specification =
            new ReadOnlyObjectWrapper<>(Optional.of(SplitOption.AUTO.specification()));

    SplitViewModel(Settings settings) {
        this.settings = settings;
        option.subscribe((oldOption, newOption) -> update());
        heldOut.subscribe((oldSpeakers, newSpeakers) -> update());
        specification.subscribe(
                (oldText, newText) -> newText.ifPresent(text -> settings.put(SETTING, text)));
    }

    private void update() {
        if (!option.get().equals(SplitOption.HOLD_OUT)) {
            specification.set(Optional.of(option.get().specification()));
            return;
        }
        String names =
                speakers.stream().filter(heldOut.get()::contains).collect(Collectors.joining(","));
        specification.set(names.isEmpty() ? Optional.empty() : Optional.of(HOLD_OUT + names));
    }

    /** Offers the splits of a data set and selects the last choice of the user if possible. */
    void offer(Dataset dataset) {
        String chosen = settings.get(SETTING, SplitOption.AUTO.specification());
        speakers.setAll(dataset.speakerIds());
        options.setAll(SplitOption.of(dataset));
        choose(chosen);
        update();
        // remembered for other data sets, even if this one does not offer it
        settings.put(SETTING, chosen);
    }

    /** Selects a split, or the default one if it is not offered. */
    void choose(String text) {
        if (text.startsWith(HOLD_OUT)) {
            List<String> names = Arrays.asList(text.substring(HOLD_OUT.length()).split(","));
            Set<String> known =
                    names.stream().filter(speakers::contains).collect(Collectors.toSet());
            boolean offered = options.contains(SplitOption.HOLD_OUT) && !known.isEmpty();
            // the order causes a single change of the specification
            if (offered) {
                heldOut.set(known);
                option.set(SplitOption.HOLD_OUT);
                return;
            }
        }
        option.set(
                options.stream()
                        .filter(offered -> offered.specification().equals(text))
                        .filter(offered -> !offered.equals(SplitOption.HOLD_OUT))
                        .findFirst()
                        .orElse(SplitOption.AUTO));
        heldOut.set(Set.of());
    }

    void setHeldOut(String speaker, boolean isHeldOut) {
        Set<String> names = new LinkedHashSet<>(heldOut.get());
        if (isHeldOut ? names.add(speaker) : names.remove(speaker)) {
            heldOut.set(Set.copyOf(names));
        }
    }

    /** Whether the user chose five trainings, one for each fold. */
    boolean allFoldsChosen() {
        return SplitOption.ALL_FOLDS.equals(option.get());
    }

    /** Specification of the split; empty until the user chooses a speaker to hold out. */
    ReadOnlyObjectProperty<Optional<String>> specificationProperty() {
        return specification.getReadOnlyProperty();
    }

    ObservableList<SplitOption> options() {
        return options;
    }

    ObjectProperty<SplitOption> optionProperty() {
        return option;
    }

    /** All speakers of the data set. */
    ObservableList<String> speakers() {
        return speakers;
    }

    /** The speakers of the test part, if {@link SplitOption#HOLD_OUT} is chosen. */
    ObjectProperty<Set<String>> heldOutProperty() {
        return heldOut;
    }
}
