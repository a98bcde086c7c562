package org.audiodigit.app.evaluate;

import java.io.IOException;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.workspace.ActiveModel;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.Part;

/** What would be evaluated now, by the open data set, the model in use and the chosen part. */
final class SubjectViewModel {

    private final Workspace workspace;
    private final LatestTask finding;
    private final ObjectProperty<Part> wanted = new SimpleObjectProperty<>(Part.TEST);
    private final ReadOnlyObjectWrapper<Optional<EvaluationSubject>> subject =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    SubjectViewModel(RoomContext context) {
        workspace = context.workspace();
        finding = new LatestTask(context.tasks());
        context.settings().remember("evaluate.part", wanted, Part::valueOf);
        wanted.addListener((is, old, part) -> find());
        workspace.model().inUseProperty().addListener((is, old, model) -> find());
        workspace.data().openProperty().subscribe(open -> find());
    }

    private void find() {
        finding.cancel();
        subject.set(Optional.empty());
        problem.set("");
        workspace
                .data()
                .openProperty()
                .get()
                .ifPresent(
                        data ->
                                workspace
                                        .model()
                                        .inUseProperty()
                                        .get()
                                        .ifPresent(model -> find(data, model, wanted.get())));
    }

    private void find(LoadedDataset data, ActiveModel model, Part part) {
        finding.start(
                BackgroundTask.quiet(
                                "Taking the part", p -> EvaluationSubject.of(data, model, part))
                        .onSuccess(found -> subject.set(Optional.of(found)))
                        .onFailure(e -> problem.set(sentence(e))));
    }

    private static String sentence(Exception e) {
        return e instanceof IOException io ? Failures.sentence(io) : e.toString();
    }

    /** The part that a person wants; of a data set that is another, all is taken all the same. */
    ObjectProperty<Part> wantedProperty() {
        return wanted;
    }

    /** Empty without a data set or a model, and for the moment that it takes to divide. */
    ReadOnlyObjectProperty<Optional<EvaluationSubject>> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
