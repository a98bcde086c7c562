package org.audiodigit.app.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.app.view.ComboBoxes;
import org.audiodigit.app.view.ModelMenu;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Part;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The choice of model and clips, the run button, the progress and the export menu. */
final class EvaluateBar extends HBox {

    /** Below this width some buttons are icons. */
    private static final double NARROW = 940;

    /** Width of a button with only an icon, in pixels. */
    private static final double ICON_WIDTH = 42;

    private static final double ARROW_WIDTH = 22;

    private final CompareMenu compare;

    EvaluateBar(EvaluateViewModel model, ResultActions actions) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label on = new Label("on");
        on.setMinWidth(Region.USE_PREF_SIZE);
        compare = new CompareMenu(model);
        ReportButton report = new ReportButton(model);
        MenuButton export = export(model, actions);
        ObjectBinding<ContentDisplay> display =
                Bindings.when(widthProperty().lessThan(NARROW))
                        .then(ContentDisplay.GRAPHIC_ONLY)
                        .otherwise(ContentDisplay.LEFT);
        for (ButtonBase button : List.of(compare, report, export)) {
            button.contentDisplayProperty().bind(display);
            // not that of the text, which would keep the bar too wide to be narrow
            button.setMinWidth(button == report ? ICON_WIDTH : ICON_WIDTH + ARROW_WIDTH);
        }
        getChildren()
                .addAll(
                        modelMenu(model),
                        on,
                        new PartComboBox(model.subjects()),
                        runButton(model),
                        progress(
                                model.evaluation().runningProperty(),
                                model.evaluation().taskProperty()),
                        progress(
                                model.comparison().runningProperty(),
                                model.comparison().taskProperty()),
                        space,
                        compare,
                        report,
                        export);
    }

    private static ModelMenu modelMenu(EvaluateViewModel model) {
        ModelMenu menu =
                new ModelMenu(
                        model.context().workspace(),
                        model.evaluated().modelProperty(),
                        model.evaluated()::choose,
                        model::chooseModelFolder,
                        "",
                        "Model to evaluate");
        menu.setId("model-menu");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        return menu;
    }

    /** Hidden while the view below shows the same button in its place. */
    private static RunButton runButton(EvaluateViewModel model) {
        RunButton run = new RunButton(model);
        run.visibleProperty()
                .bind(
                        Bindings.or(
                                model.running(),
                                model.stage().isNotEqualTo(EvaluateStage.NOT_RUN)));
        run.managedProperty().bind(run.visibleProperty());
        return run;
    }

    /** Creates the bar; the status bar says how many clips are done. */
    private static ProgressBar progress(
            ReadOnlyBooleanProperty running,
            ReadOnlyObjectProperty<Optional<RunningTask>> runningTask) {
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText("Progress of the evaluation");
        bar.setMinWidth(0);
        bar.visibleProperty().bind(running);
        bar.managedProperty().bind(bar.visibleProperty());
        runningTask.subscribe(
                task -> {
                    bar.progressProperty().unbind();
                    task.ifPresent(t -> bar.progressProperty().bind(t.fractionProperty()));
                });
        return bar;
    }

    void openCompareMenu() {
        compare.requestFocus();
        compare.show();
    }

    private static MenuButton export(EvaluateViewModel model, ResultActions actions) {
        MenuButton export =
                new MenuButton(
                        "Export",
                        new FontIcon(Feather.DOWNLOAD),
                        item("Matrix as table (CSV)…", actions::matrix),
                        item("Labels as table (CSV)…", actions::labels),
                        item("Speakers as table (CSV)…", actions::speakers),
                        comparison(model, "Compared runs as table (CSV)…", actions::runs),
                        comparison(model, "Pairs of runs as table (CSV)…", actions::pairs),
                        comparison(model, "Disagreements as table (CSV)…", actions::disagreements),
                        item("Matrix as image (PNG)…", actions::image),
                        item("Charts as image (PNG)…", actions::charts));
        export.setAccessibleText("Export");
        export.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.selection().resultProperty().get().isEmpty(),
                                model.selection().resultProperty()));
        return export;
    }

    private static MenuItem comparison(EvaluateViewModel model, String text, Runnable action) {
        MenuItem item = item(text, action);
        model.selection()
                .comparisonProperty()
                .subscribe(comparison -> item.setVisible(comparison.isPresent()));
        return item;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** The choice of the part to evaluate on; only "All clips" for data sets of other trainings. */
    private static final class PartComboBox extends ComboBox<Part> {

        private static final List<Part> PARTS =
                List.of(Part.TEST, Part.VALIDATION, Part.TRAIN, Part.ALL);

        PartComboBox(SubjectViewModel subjects) {
            setId("part-box");
            setMinWidth(Region.USE_PREF_SIZE);
            setAccessibleText("Part of the data set");
            setTooltip(new Tooltip("The part of the data set to evaluate on"));
            setConverter(
                    new StringConverter<>() {
                        @Override
                        public String toString(Part part) {
                            return part == null ? "" : Formats.capitalised(part.displayName());
                        }

                        @Override
                        public Part fromString(String text) {
                            throw new UnsupportedOperationException("the box is not editable");
                        }
                    });
            show(PARTS, subjects.partProperty().get());
            subjects.subjectProperty()
                    .subscribe(
                            subject ->
                                    subject.ifPresent(
                                            s -> {
                                                if (s.own()) {
                                                    show(PARTS, subjects.partProperty().get());
                                                } else {
                                                    show(List.of(Part.ALL), Part.ALL);
                                                }
                                            }));
            valueProperty()
                    .subscribe(part -> Optional.ofNullable(part).ifPresent(subjects::requestPart));
            ComboBoxes.restore(
                    this,
                    () ->
                            setValue(
                                    getItems().size() == 1
                                            ? Part.ALL
                                            : subjects.partProperty().get()));
        }

        private void show(List<Part> parts, Part chosen) {
            if (!getItems().equals(parts)) {
                getItems().setAll(parts);
            }
            setValue(chosen);
        }
    }
}
