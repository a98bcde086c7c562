package org.audiodigit.app.train;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.audiodigit.app.dialog.FolderKind;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.view.EmptyState;
import org.kordamp.ikonli.feather.Feather;

/** The room Train, which trains models and compares runs. */
public final class TrainRoom implements Room {

    static final String TRAIN_KEY = "T";
    static final String STOP_KEY = "S";
    static final String RESUME_KEY = "R";
    static final String FIND_RATE_KEY = "F";
    static final String LAYERS_KEY = "L";
    static final String COMPARE_KEY = "C";
    static final String IMPORT_KEY = "Shortcut+I";
    static final String CSV_KEY = "Shortcut+E";
    static final String PNG_KEY = "Shortcut+Shift+E";

    private final TrainViewModel model;
    private final ClosingQuestion closing;
    private final TrainView train;
    private final StackPane view;

    public TrainRoom(RoomContext context) {
        model = new TrainViewModel(context);
        closing = new ClosingQuestion(context.dialogs(), model.training());
        train = new TrainView(model, context);
        EmptyState empty = empty(context);
        view = new StackPane(empty, train);
        train.visibleProperty().bind(model.openedProperty());
        empty.visibleProperty().bind(model.openedProperty().not());
    }

    private static EmptyState empty(RoomContext context) {
        Button open = new Button("Open folder…");
        open.getStyleClass().add("accent");
        open.setOnAction(
                event ->
                        context.dialogs()
                                .folder(FolderKind.DATASET, Optional.empty())
                                .ifPresent(context.workspace().data()::open));
        return new EmptyState(
                Feather.ACTIVITY,
                "No data set is open",
                "Open a folder of labelled recordings to train a model on them.",
                open);
    }

    @Override
    public void enter() {
        model.appliedSplit().visit();
        view().requestFocus();
    }

    @Override
    public double minWidth() {
        return NARROW;
    }

    @Override
    public boolean allowsClosing() {
        return closing.allowsClosing();
    }

    TrainViewModel model() {
        return model;
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public List<RoomAction> actions() {
        return List.of(
                RoomAction.of("Train", TRAIN_KEY, model.readyProperty(), model::train),
                RoomAction.of(
                        "Stop and keep best",
                        STOP_KEY,
                        model.stoppableProperty(),
                        model.training()::stop),
                RoomAction.of("Resume", RESUME_KEY, model.resumableProperty(), model::resume),
                RoomAction.of(
                        "Find learning rate…",
                        FIND_RATE_KEY,
                        model.readyProperty(),
                        train::findRate),
                RoomAction.of("Layers", LAYERS_KEY, train::toggleLayers).in("layers"),
                RoomAction.of("Compare the ticked runs", COMPARE_KEY, model.actions()::compare)
                        .in("layers"),
                RoomAction.of("Import model…", IMPORT_KEY, model.actions()::importModel)
                        .in("export"),
                export("Export model as ZIP…", model.actions()::exportModel),
                export("Export model as ONNX…", model.actions()::exportOnnx),
                export("Export model as web page…", model.actions()::exportPage),
                RoomAction.of("Export curves as CSV…", CSV_KEY, model.actions()::exportCsv)
                        .in("export"),
                RoomAction.of("Export charts as PNG…", PNG_KEY, train::exportPng).in("export"));
    }

    /** An export of the model of the selected run. */
    private RoomAction export(String text, Consumer<RunRow> export) {
        var selected = model.runs().selectedProperty();
        return RoomAction.withoutKey(text, () -> export.accept(selected.get()))
                .when(
                        Bindings.createBooleanBinding(
                                () -> selected.get() != null && selected.get().run().isPresent(),
                                selected,
                                model.training().runningProperty()))
                .in("export");
    }
}
