package org.audiodigit.app.browse;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets a folder be dropped onto a place. */
final class FolderDropTarget {

    private FolderDropTarget() {}

    static void onto(Node place, Consumer<Path> open) {
        place.setOnDragOver(
                event -> {
                    if (folder(event).isPresent()) {
                        event.acceptTransferModes(TransferMode.COPY);
                        event.consume();
                    }
                });
        place.setOnDragDropped(
                event -> {
                    Optional<Path> folder = folder(event);
                    folder.ifPresent(open);
                    event.setDropCompleted(folder.isPresent());
                    event.consume();
                });
    }

    private static Optional<Path> folder(DragEvent event) {
        return BrowseViewModel.folderAmong(
                event.getDragboard().getFiles().stream().map(File::toPath).toList());
    }
}
