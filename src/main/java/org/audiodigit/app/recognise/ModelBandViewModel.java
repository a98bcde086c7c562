package org.audiodigit.app.recognise;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.sound.SoundViewModel;
import org.audiodigit.app.sound.axis.FrequencyRange;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.ModelSession;

/** Limits the spectrogram to the frequencies that the active model uses, or shows all. */
final class ModelBandViewModel {

    private static final String SETTING = "recognise.allFrequencies";

    private final BooleanProperty all = new SimpleBooleanProperty();

    ModelBandViewModel(SoundViewModel sound, ModelSession session, Settings settings) {
        settings.remember(SETTING, all, Boolean::valueOf);
        Runnable show = () -> show(sound, session.activeProperty().get());
        all.subscribe(show);
        session.activeProperty().subscribe(changed -> show.run());
    }

    private void show(SoundViewModel sound, Optional<LoadedModel> model) {
        FrequencyRange range =
                model.filter(active -> !all.get())
                        .map(active -> active.model().frontEnd().sampleRate() / 2.0)
                        .map(top -> new FrequencyRange(0, top))
                        .orElse(FrequencyRange.ALL);
        sound.settings().frequencyRangeProperty().set(range);
    }

    /** Whether all frequencies of the recording are shown. */
    BooleanProperty allProperty() {
        return all;
    }

    void toggle() {
        all.set(!all.get());
    }
}
