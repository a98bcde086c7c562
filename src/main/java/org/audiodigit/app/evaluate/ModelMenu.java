package org.audiodigit.app.evaluate;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.audiodigit.app.workspace.ActiveModel;
import org.audiodigit.app.workspace.ModelEntry;
import org.audiodigit.app.workspace.ModelSession;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Chooses the model that is evaluated, which is the one in use everywhere. */
final class ModelMenu extends MenuButton {

    private final EvaluateViewModel model;
    private final ModelSession inWindow;

    ModelMenu(EvaluateViewModel model) {
        this.model = model;
        inWindow = model.context().workspace().model();
        setId("model-menu");
        setGraphic(new FontIcon(Feather.CPU));
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(new Tooltip("The model to evaluate"));
        inWindow.inUseProperty().subscribe(used -> showUsed(used));
        model.library().models().addListener((ListChangeListener<ModelEntry>) change -> list());
        list();
        showingProperty()
                .addListener(
                        (is, was, showing) -> {
                            if (showing) {
                                model.library().refresh();
                            }
                        });
    }

    private void showUsed(Optional<ActiveModel> used) {
        setText(used.map(ActiveModel::name).orElse("Choose a model"));
        list();
    }

    private void list() {
        getItems().clear();
        model.library().models().forEach(known -> getItems().add(item(known)));
        MenuItem other = new MenuItem("Other folder…");
        other.setOnAction(event -> model.openModel());
        getItems().addAll(new SeparatorMenuItem(), other);
    }

    private MenuItem item(ModelEntry known) {
        RadioMenuItem item = new RadioMenuItem(known.name() + "  ·  " + known.details());
        item.setSelected(
                inWindow.inUseProperty()
                        .get()
                        .filter(used -> used.folder().equals(known.folder()))
                        .isPresent());
        item.setOnAction(event -> inWindow.use(known.folder(), known.name()));
        return item;
    }
}
