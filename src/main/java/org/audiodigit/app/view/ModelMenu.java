package org.audiodigit.app.view;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.ModelLibrary.ModelEntry;
import org.audiodigit.app.workspace.ModelSession;
import org.audiodigit.app.workspace.ModelSession.Engine;
import org.audiodigit.app.workspace.Workspace;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button with the name of a model, whose menu offers the others. */
public final class ModelMenu extends MenuButton {

    private static final double MAX_WIDTH = 320;

    /**
     * @param chosen the model that the button names
     * @param choose is called for another model of the library
     * @param openFolder asks for the folder of a model
     * @param prefix of the text, e.g. {@code Model:}; may be empty
     * @param description for the tool tip
     */
    public ModelMenu(
            Workspace workspace,
            ObservableValue<Optional<LoadedModel>> chosen,
            Consumer<ModelEntry> choose,
            Runnable openFolder,
            String prefix,
            String description) {
        setGraphic(new FontIcon(Feather.CPU));
        setMnemonicParsing(false);
        setMaxWidth(MAX_WIDTH);
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tooltip tip = new Tooltip();
        setTooltip(tip);
        new ModelItems(getItems(), showingProperty(), workspace, chosen, choose, openFolder);
        Runnable show =
                () -> {
                    String name =
                            chosen.getValue()
                                    .map(LoadedModel::name)
                                    .orElseGet(() -> missing(workspace.model()));
                    setText(prefix + name);
                    tip.setText(description + ": " + name);
                    setAccessibleText(description + ": " + name);
                };
        chosen.subscribe(show);
        workspace.model().engineProperty().subscribe(show);
        show.run();
        showingProperty()
                .subscribe(
                        showing -> {
                            if (showing) {
                                workspace.library().refresh();
                            }
                        });
    }

    private static String missing(ModelSession session) {
        return session.engineProperty().get() == Engine.STARTING ? "loading…" : "Choose a model";
    }
}
