package org.audiodigit.app.evaluate;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import org.audiodigit.app.workspace.Workspace;

/** The state of the room Evaluate, which determines its content. */
enum EvaluateStage {
    /** This machine cannot run models. */
    NO_ENGINE,
    NO_DATASET,
    NO_MODEL,
    NOT_RUN,
    RESULT;

    static ObjectBinding<EvaluateStage> of(
            Workspace workspace, EvaluationRunViewModel run, EvaluatedModelViewModel evaluated) {
        return Bindings.createObjectBinding(
                () -> {
                    if (run.resultProperty().get().isPresent()) {
                        return RESULT;
                    }
                    if (!workspace.model().obstacleProperty().get().isEmpty()) {
                        return NO_ENGINE;
                    }
                    if (workspace.data().openProperty().get().isEmpty()) {
                        return NO_DATASET;
                    }
                    return evaluated.modelProperty().get().isEmpty() ? NO_MODEL : NOT_RUN;
                },
                run.resultProperty(),
                workspace.model().obstacleProperty(),
                workspace.data().openProperty(),
                evaluated.modelProperty());
    }
}
