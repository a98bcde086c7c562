package org.audiodigit.app.evaluate;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableObjectValue;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.Part;

/**
 * Determines the clips to evaluate from the open data set, the chosen model and the chosen part.
 */
final class SubjectViewModel {

    private final Workspace workspace;
    private final EvaluatedModelViewModel evaluated;
    private final LatestTask subjectTask;
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.TEST);
    private final ReadOnlyObjectWrapper<Optional<EvaluationSubject>> subject =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    SubjectViewModel(RoomContext context, EvaluatedModelViewModel evaluated) {
        workspace = context.workspace();
        this.evaluated = evaluated;
        subjectTask = new LatestTask(context.tasks());
        context.settings().remember("evaluate.part", part, Part::valueOf);
        part.subscribe((before, chosen) -> find());
        evaluated.modelProperty().subscribe((before, model) -> find());
        workspace.data().openProperty().subscribe(open -> find());
    }

    private void find() {
        subjectTask.cancel();
        subject.set(Optional.empty());
        problem.set("");
        Optional<LoadedDataset> data = workspace.data().openProperty().get();
        Optional<LoadedModel> model = evaluated.modelProperty().get();
        if (data.isPresent() && model.isPresent()) {
            find(data.get(), model.get(), part.get());
        }
    }

    private void find(LoadedDataset data, LoadedModel model, Part requested) {
        subjectTask.start(
                BackgroundTask.quiet(
                                "Splitting the data set",
                                progress -> EvaluationSubject.of(data, model, requested))
                        .onSuccess(found -> subject.set(Optional.of(found)))
                        .onFailure(e -> problem.set(Failures.sentence(e))));
    }

    /** Chooses a part; ignored for a data set that the model was not trained on. */
    void requestPart(Part requested) {
        if (subject.get().filter(s -> !s.own()).isEmpty()) {
            part.set(requested);
        }
    }

    /** The chosen part of the model's split. */
    ObservableObjectValue<Part> partProperty() {
        return part;
    }

    /** Empty without a data set or a model, and while the data set is split. */
    ReadOnlyObjectProperty<Optional<EvaluationSubject>> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** Why there is nothing to evaluate, as a sentence; empty without a problem. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
