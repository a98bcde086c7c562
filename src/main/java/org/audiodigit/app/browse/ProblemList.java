package org.audiodigit.app.browse;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import org.audiodigit.dataset.Problem;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The files of the folder that are not in the data set, and why. */
final class ProblemList extends PopOver {

    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ListView<String> lines = new ListView<>();

    ProblemList(List<Problem> problems) {
        Label heading = new Label("Left out of the data set");
        heading.getStyleClass().add("problem-list-heading");
        problems.forEach(p -> lines.getItems().add(p.file() + ": " + p.reason()));
        lines.setAccessibleText("Files that were left out, with the reason");
        lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        lines.setOnKeyPressed(
                event -> {
                    if (COPY.match(event)) {
                        copy(lines.getSelectionModel().getSelectedItems());
                        event.consume();
                    }
                });
        Button all = new Button("Copy all", new FontIcon(Feather.COPY));
        all.setOnAction(event -> copy(lines.getItems()));
        VBox content = new VBox(heading, lines, all);
        content.getStyleClass().add("problem-list");
        setContentNode(content);
        setArrowLocation(ArrowLocation.BOTTOM_RIGHT);
        setAnimated(false);
        setOnShown(event -> lines.requestFocus());
    }

    private static void copy(List<String> lines) {
        ClipboardContent content = new ClipboardContent();
        content.putString(String.join("\n", lines));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
