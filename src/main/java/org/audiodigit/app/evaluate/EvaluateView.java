package org.audiodigit.app.evaluate;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.ObjectBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.view.EmptyState;
import org.audiodigit.app.view.ProblemLine;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The room: what is evaluated above, and below it the result or how to get one. */
final class EvaluateView extends VBox {

    private final EvaluateViewModel model;
    private final ResultView result;
    private final ResultActions actions;
    private final StackPane content = new StackPane();
    private final ObjectBinding<EvaluateViewModel.Stage> stage;

    EvaluateView(EvaluateViewModel model) {
        super(8);
        this.model = model;
        getStyleClass().add("evaluate");
        result = new ResultView(model);
        actions = new ResultActions(model, result::picture);
        stage = model.stage();
        VBox.setVgrow(content, Priority.ALWAYS);
        content.setMinHeight(0);
        getChildren()
                .addAll(
                        new EvaluateBar(model, actions),
                        new ProblemLine(model.subjects().problemProperty()),
                        new ProblemLine(model.evaluation().problemProperty()),
                        content);
        stage.subscribe(now -> content.getChildren().setAll(contentOf(now)));
    }

    private Node contentOf(EvaluateViewModel.Stage now) {
        return switch (now) {
            case NO_DATASET ->
                    new EmptyState(
                            Feather.FOLDER,
                            "No data set is open",
                            "Open a folder of recordings to see how good the model is on it.",
                            button("Open folder…", model::openDataset));
            case NO_MODEL ->
                    new EmptyState(
                            Feather.CPU,
                            "No model is in use yet",
                            "Choose one that was trained before, or train one in the room Train.",
                            button("Choose a model…", model::openModel));
            case NOT_RUN -> notRun();
            case RESULT -> result;
        };
    }

    private EmptyState notRun() {
        Button run = new RunButton(model);
        run.setId("first-run");
        EmptyState state =
                new EmptyState(
                        Feather.GRID,
                        "Not evaluated yet",
                        "Run the model over the clips to see which labels it takes for which, and"
                                + " to hear its mistakes.",
                        run);
        SubjectLabel line = new SubjectLabel(model.subjects().subjectProperty());
        state.getChildren().add(state.getChildren().size() - 1, line);
        return state;
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text, new FontIcon(Feather.FOLDER_PLUS));
        button.getStyleClass().add(Styles.ACCENT);
        button.setOnAction(event -> action.run());
        return button;
    }

    ResultActions actions() {
        return actions;
    }

    ResultView result() {
        return result;
    }

    /** Gives the keyboard to what comes next: the button that runs, or the matrix. */
    void focus() {
        if (stage.get() == EvaluateViewModel.Stage.RESULT) {
            result.focusMatrix();
        } else {
            requestFocus();
        }
    }
}
