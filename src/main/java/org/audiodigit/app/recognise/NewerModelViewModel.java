package org.audiodigit.app.recognise;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.audiodigit.app.recognise.RecognitionEntry.Outcome;
import org.audiodigit.app.undo.Change;
import org.audiodigit.app.undo.Change.Step;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.Workspace;

/** The active model while the shown recording has no answer or that of another model. */
final class NewerModelViewModel {

    private final Workspace workspace;
    private final ShownRecordingViewModel shown;
    private final ObservableValue<String> name;

    NewerModelViewModel(Workspace workspace, ShownRecordingViewModel shown) {
        this.workspace = workspace;
        this.shown = shown;
        name =
                Bindings.createStringBinding(
                        this::find,
                        workspace.model().activeProperty(),
                        shown.entryProperty(),
                        shown.outcomeProperty(),
                        shown.beingRecognised());
    }

    private String find() {
        return workspace
                .model()
                .activeProperty()
                .get()
                .map(LoadedModel::name)
                .filter(this::isNeeded)
                .orElse("");
    }

    private boolean isNeeded(String active) {
        Optional<String> answered =
                shown.outcomeProperty().getValue().result().map(RecognitionResult::recogniser);
        return answered.map(name -> !name.equals(active))
                .orElseGet(() -> shown.entry().isPresent() && !shown.beingRecognised().get());
    }

    /**
     * Empty if the active model gave the answer or is about to, or if there is no model or no
     * recording.
     */
    ObservableValue<String> name() {
        return name;
    }

    /** Recognises the shown recording with this model. */
    void recognise() {
        RecognitionEntry entry = shown.entry().orElse(null);
        if (name.getValue().isEmpty() || entry == null) {
            return;
        }
        if (!entry.isRecognised()) {
            shown.recognise();
            return;
        }
        shown.recognise(
                entry,
                result -> {
                    Outcome before = entry.outcomeProperty().get();
                    entry.setResult(result);
                    Outcome after = entry.outcomeProperty().get();
                    ShownRecordingViewModel.log(entry);
                    workspace
                            .undo()
                            .add(
                                    new Change(
                                            "recognise " + entry.name() + " again",
                                            Step.of(() -> entry.restore(before)),
                                            Step.of(() -> entry.restore(after))));
                });
    }
}
