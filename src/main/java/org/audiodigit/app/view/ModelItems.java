package org.audiodigit.app.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.ModelLibrary.ModelEntry;
import org.audiodigit.app.workspace.Workspace;

/**
 * The items of a menu from which the user chooses a model. A closed menu is not updated, since
 * JavaFX keeps the nodes of all its former items in memory until it opens again.
 */
public final class ModelItems {

    private final Workspace workspace;
    private final ObservableValue<Optional<LoadedModel>> chosen;
    private final Consumer<ModelEntry> choose;
    private final MenuItem other = new MenuItem("Other folder…");
    private final ObservableList<MenuItem> items;

    /**
     * @param items of the menu, which this object keeps up to date while the menu shows
     * @param showing whether the menu shows
     * @param chosen the model whose item is selected
     * @param choose is called for another model
     * @param openFolder asks for the folder of a model that is not listed
     */
    public ModelItems(
            ObservableList<MenuItem> items,
            ReadOnlyBooleanProperty showing,
            Workspace workspace,
            ObservableValue<Optional<LoadedModel>> chosen,
            Consumer<ModelEntry> choose,
            Runnable openFolder) {
        this.items = items;
        this.workspace = workspace;
        this.chosen = chosen;
        this.choose = choose;
        other.setOnAction(event -> openFolder.run());
        showing.subscribe(this::updateIf);
        chosen.subscribe((before, model) -> updateIf(showing.get()));
        workspace.model().activeProperty().subscribe((before, model) -> updateIf(showing.get()));
        workspace
                .library()
                .models()
                .addListener((ListChangeListener<ModelEntry>) change -> updateIf(showing.get()));
        update();
    }

    private void updateIf(boolean showing) {
        if (showing) {
            update();
        }
    }

    private void update() {
        List<MenuItem> updated = new ArrayList<>();
        workspace.library().models().forEach(entry -> updated.add(item(entry)));
        if (!updated.isEmpty()) {
            updated.add(new SeparatorMenuItem());
        }
        updated.add(other);
        items.setAll(updated);
    }

    private MenuItem item(ModelEntry entry) {
        boolean selected = isIn(chosen, entry);
        boolean named = isIn(workspace.model().activeProperty(), entry) && !selected;
        RadioMenuItem item =
                new RadioMenuItem(
                        entry.name() + "  ·  " + entry.details() + (named ? "  ·  in use" : ""));
        item.setMnemonicParsing(false);
        item.setSelected(selected);
        item.setOnAction(
                event -> {
                    if (selected) {
                        item.setSelected(true);
                    } else {
                        choose.accept(entry);
                    }
                });
        return item;
    }

    private static boolean isIn(ObservableValue<Optional<LoadedModel>> model, ModelEntry entry) {
        return model.getValue()
                .filter(m -> m.isFrom(entry.folder()) && m.hasWeightsOf(entry.manifest()))
                .isPresent();
    }
}
