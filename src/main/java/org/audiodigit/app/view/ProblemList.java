package org.audiodigit.app.view;

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
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A pop-up list of files with problems, whose lines can be copied. */
public final class ProblemList extends WindowPopOver {

    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ListView<String> lines = new ListView<>();

    /**
     * @param problems one line a file, e.g. {@code seven.wav: is empty}
     */
    public ProblemList(String title, List<String> problems) {
        Label heading = new Label(title);
        heading.getStyleClass().add("problem-list-heading");
        lines.getItems().setAll(problems);
        lines.setAccessibleText(title);
        lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        lines.setOnKeyPressed(
                event -> {
                    if (COPY.match(event)) {
                        copy(lines.getSelectionModel().getSelectedItems());
                        event.consume();
                    }
                });
        Button copyAll = new Button("Copy all", new FontIcon(Feather.COPY));
        copyAll.setOnAction(event -> copy(lines.getItems()));
        VBox content = new VBox(heading, lines, copyAll);
        content.getStyleClass().add("problem-list");
        setContentNode(content);
        setOnShown(event -> lines.requestFocus());
    }

    private static void copy(List<String> lines) {
        ClipboardContent content = new ClipboardContent();
        content.putString(String.join("\n", lines));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
