package org.audiodigit.leaks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import org.audiodigit.app.WorkbenchDriver;
import org.audiodigit.app.workspace.ModelLibrary;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.model.Architectures;
import org.audiodigit.testing.AnsweringDialogs;
import org.audiodigit.testing.UntrainedModels;

/**
 * Renames a model and shows a different room each time, in the whole window, whose menus were all
 * opened once. Both change the items of closed menus.
 */
final class MenuRun {

    private static final double ALLOWED_MEGABYTES = 8;
    private static final int MODELS = 12;

    private MenuRun() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = LeakRun.rounds();
        Path program = LeakRun.folder().resolve("program");
        Path models = Files.createDirectories(program.resolve("models"));
        for (int i = 0; i < MODELS; i++) {
            UntrainedModels.save(
                    models.resolve("model-" + i),
                    Architectures.byName("digit-cnn"),
                    UntrainedModels.LABELS,
                    i);
        }
        WorkbenchDriver.startToolkit();
        WorkbenchDriver workbench = new WorkbenchDriver(program, window -> new AnsweringDialogs());
        WorkbenchDriver.runOnFxThread(workbench::open);
        for (RoomId room : RoomId.values()) {
            enter(workbench, room);
        }
        enter(workbench, RoomId.EVALUATE);
        openMenus(workbench.stage().getScene());

        GrowthCheck growth = new GrowthCheck(rounds, ALLOWED_MEGABYTES);
        Path model = models.resolve("model-0");
        for (int round = 1; round <= rounds; round++) {
            Path renamed = models.resolve("renamed-" + round % 2);
            Files.move(model, renamed);
            model = renamed;
            ModelLibrary library = workbench.context().workspace().library();
            WorkbenchDriver.runOnFxThread(library::refresh);
            WorkbenchDriver.until(() -> lists(library, renamed));
            enter(workbench, RoomId.values()[round % RoomId.values().length]);
            growth.after(round);
        }
        workbench.errors().all().forEach(System.out::println);
        if (!workbench.errors().all().isEmpty()) {
            System.exit(2);
        }
        growth.end();
    }

    private static boolean lists(ModelLibrary library, Path folder) {
        return library.models().stream().anyMatch(entry -> entry.folder().equals(folder));
    }

    private static void enter(WorkbenchDriver workbench, RoomId room) throws Exception {
        WorkbenchDriver.runOnFxThread(
                () -> workbench.context().workspace().navigation().roomProperty().set(room));
        WorkbenchDriver.until(() -> workbench.context().tasks().shown().isEmpty());
    }

    private static void openMenus(Scene scene) throws Exception {
        for (Menu menu : ((MenuBar) scene.lookup(".menu-bar")).getMenus()) {
            open(scene, menu::show, menu::hide);
        }
        for (String id : List.of("#active-model", "#model-menu")) {
            MenuButton button = (MenuButton) scene.lookup(id);
            open(scene, button::show, button::hide);
        }
    }

    /** Opens a menu until it is drawn. */
    private static void open(Scene scene, Runnable show, Runnable hide) throws Exception {
        boolean[] drawn = new boolean[1];
        Runnable draw = () -> drawn[0] = true;
        WorkbenchDriver.runOnFxThread(show);
        WorkbenchDriver.runOnFxThread(() -> scene.addPostLayoutPulseListener(draw));
        WorkbenchDriver.until(
                () -> {
                    scene.getRoot().requestLayout();
                    return drawn[0];
                });
        WorkbenchDriver.runOnFxThread(() -> scene.removePostLayoutPulseListener(draw));
        WorkbenchDriver.runOnFxThread(hide);
    }
}
