package org.audiodigit.app.recognise;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

/** Takes files that are dropped anywhere on a region, and lights up while they hang over it. */
final class FileDropTarget {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final Region region;
    private final Consumer<List<Path>> dropped;

    FileDropTarget(Region region, Consumer<List<Path>> dropped) {
        this.region = region;
        this.dropped = dropped;
        region.setOnDragOver(this::over);
        region.setOnDragExited(event -> light(false));
        region.setOnDragDropped(this::drop);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            light(true);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        light(false);
        List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        dropped.accept(files);
    }

    private void light(boolean on) {
        region.pseudoClassStateChanged(DROPPING, on);
    }
}
