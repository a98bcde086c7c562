package org.audiodigit.leaks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.app.WorkbenchDriver;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.testing.AnsweringDialogs;

/** Opens two data sets alternately in the whole window and shows a different room each time. */
final class DatasetRun {

    private static final double ALLOWED_MEGABYTES = 20;

    private DatasetRun() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = LeakRun.rounds();
        Path folder = LeakRun.folder();
        List<Path> sets = List.of(LeakRun.tones(folder), LeakRun.fewTones(folder));
        Path program = Files.createDirectories(folder.resolve("program"));
        Files.writeString(
                program.resolve("settings.properties"), "dataset.last=" + sets.get(0) + "\n");
        WorkbenchDriver.startToolkit();
        WorkbenchDriver workbench = new WorkbenchDriver(program, window -> new AnsweringDialogs());
        WorkbenchDriver.runOnFxThread(workbench::open);
        GrowthCheck growth = new GrowthCheck(rounds, ALLOWED_MEGABYTES);
        for (int round = 1; round <= rounds; round++) {
            Path set = sets.get(round % 2);
            RoomId room = RoomId.values()[round % RoomId.values().length];
            WorkbenchDriver.runOnFxThread(() -> workspace(workbench).data().open(set));
            WorkbenchDriver.until(() -> isOpen(workbench, set));
            WorkbenchDriver.runOnFxThread(
                    () -> workspace(workbench).navigation().roomProperty().set(room));
            WorkbenchDriver.until(() -> workbench.context().tasks().shown().isEmpty());
            growth.after(round);
        }
        workbench.errors().all().forEach(System.out::println);
        if (!workbench.errors().all().isEmpty()) {
            System.exit(2);
        }
        growth.end();
    }

    private static Workspace workspace(WorkbenchDriver workbench) {
        return workbench.context().workspace();
    }

    private static boolean isOpen(WorkbenchDriver workbench, Path set) {
        return workspace(workbench)
                .data()
                .openProperty()
                .get()
                .filter(open -> open.folder().equals(set))
                .isPresent();
    }
}
