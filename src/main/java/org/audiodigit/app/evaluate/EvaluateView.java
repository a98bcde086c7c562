package org.audiodigit.app.evaluate;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.view.EmptyState;
import org.audiodigit.app.view.ProblemLine;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar with the choices, and below it the result or an empty state. */
final class EvaluateView extends VBox {

    private final EvaluateViewModel model;
    private final ResultView result;
    private final ResultActions actions;
    private final EvaluateBar bar;
    private final StackPane content = new StackPane();
    private final ObjectBinding<EvaluateStage> stage;

    EvaluateView(EvaluateViewModel model) {
        super(8);
        this.model = model;
        getStyleClass().add("evaluate");
        result = new ResultView(model);
        actions =
                new ResultActions(model, result::image, result::focusClips, this::openCompareMenu);
        bar = new EvaluateBar(model, actions);
        stage = model.stage();
        VBox.setVgrow(content, Priority.ALWAYS);
        content.setMinHeight(0);
        getChildren()
                .addAll(
                        bar,
                        new ProblemLine(model.evaluated().problemProperty()),
                        new ProblemLine(model.subjects().problemProperty()),
                        new ProblemLine(model.evaluation().problemProperty()),
                        new ProblemLine(model.comparison().problemProperty()),
                        content);
        show(stage.get());
        stage.subscribe(this::change);
        // the control that had the focus is hidden
        model.pageProperty()
                .subscribe(
                        (before, page) -> {
                            if (getScene() != null && !result.choosesPage()) {
                                focus();
                            }
                        });
        // the button that had the focus is disabled during the comparison
        model.comparison()
                .resultProperty()
                .subscribe(
                        (before, comparison) -> {
                            if (comparison.isPresent() && getScene() != null) {
                                focus();
                            }
                        });
    }

    private void show(EvaluateStage current) {
        content.getChildren().setAll(contentOf(current));
    }

    /** Moves the focus to the first result, since the button that had it is hidden. */
    private void change(EvaluateStage before, EvaluateStage current) {
        show(current);
        if (before == EvaluateStage.NOT_RUN && getScene() != null) {
            focus();
        }
    }

    private Node contentOf(EvaluateStage current) {
        return switch (current) {
            case NO_ENGINE ->
                    new EmptyState(Feather.CPU, "Evaluation is unavailable", model.obstacle());
            case NO_DATASET ->
                    new EmptyState(
                            Feather.FOLDER,
                            "No data set is open",
                            "Open a folder of recordings to evaluate the model on it.",
                            button("Open folder…", model::openDataset));
            case NO_MODEL ->
                    new EmptyState(
                            Feather.CPU,
                            "No model is active",
                            "Choose a trained model, or train one in Train.",
                            button("Choose a model…", model::openModel));
            case NOT_RUN -> notRun();
            case RESULT -> result;
        };
    }

    private EmptyState notRun() {
        Button run = new RunButton(model);
        run.setId("first-run");
        run.visibleProperty().bind(Bindings.not(model.running()));
        EmptyState state =
                new EmptyState(
                        Feather.GRID,
                        "Not evaluated yet",
                        "Evaluate the model on the clips to see which labels it confuses, and to listen"
                                + " to its mistakes.",
                        run);
        Label subject = new Label();
        subject.getStyleClass().add("empty-text");
        subject.setWrapText(true);
        subject.textProperty()
                .bind(
                        model.subjects()
                                .subjectProperty()
                                .map(s -> s.map(EvaluationSubject::preview).orElse("")));
        state.getChildren().add(state.getChildren().size() - 1, subject);
        return state;
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text, new FontIcon(Feather.FOLDER_PLUS));
        button.getStyleClass().add(Styles.ACCENT);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void openCompareMenu() {
        bar.openCompareMenu();
    }

    ResultActions actions() {
        return actions;
    }

    ResultView result() {
        return result;
    }

    /** Moves the keyboard focus to the shown page if there is a result. */
    void focus() {
        if (stage.get() == EvaluateStage.RESULT) {
            // only nodes with a size can have the focus, and those in a scroll pane need its skin
            content.applyCss();
            content.layout();
            result.focusContent();
        } else {
            requestFocus();
        }
    }
}
