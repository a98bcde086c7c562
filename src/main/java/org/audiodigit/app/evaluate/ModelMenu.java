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

/** The menu for choosing the active model. */
final class ModelMenu extends MenuButton {

    private final EvaluateViewModel model;
    private final ModelSession session;

    ModelMenu(EvaluateViewModel model) {
        this.model = model;
        session = model.context().workspace().model();
        setId("model-menu");
        setGraphic(new FontIcon(Feather.CPU));
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(new Tooltip("The model to evaluate"));
        session.inUseProperty().subscribe(this::showActive);
        model.library()
                .models()
                .addListener((ListChangeListener<ModelEntry>) change -> updateItems());
        showingProperty()
                .subscribe(
                        showing -> {
                            if (showing) {
                                model.library().refresh();
                            }
                        });
    }

    private void showActive(Optional<ActiveModel> active) {
        setText(active.map(ActiveModel::name).orElse("Choose a model"));
        updateItems();
    }

    private void updateItems() {
        getItems().clear();
        model.library().models().forEach(entry -> getItems().add(item(entry)));
        MenuItem other = new MenuItem("Other folder…");
        other.setOnAction(event -> model.openModel());
        getItems().addAll(new SeparatorMenuItem(), other);
    }

    private MenuItem item(ModelEntry entry) {
        RadioMenuItem item = new RadioMenuItem(entry.name() + "  ·  " + entry.details());
        item.setSelected(
                session.inUseProperty()
                        .get()
                        .filter(active -> active.folder().equals(entry.folder()))
                        .isPresent());
        item.setOnAction(event -> session.use(entry.folder(), entry.name()));
        return item;
    }
}
