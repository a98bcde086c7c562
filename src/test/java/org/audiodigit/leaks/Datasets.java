package org.audiodigit.leaks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.app.TrialWorkbench;
import org.audiodigit.app.dialog.AnsweringDialogs;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.app.workspace.Workspace;

/** Two data sets opened in the whole window in turn, with a look into a room each time. */
final class Datasets {

    private static final double FREE_MEGABYTES = 20;

    private Datasets() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Rounds.number();
        Path folder = Rounds.folder();
        List<Path> sets = List.of(Rounds.tones(folder), Rounds.fewTones(folder));
        Path program = Files.createDirectories(folder.resolve("program"));
        Files.writeString(
                program.resolve("settings.properties"), "dataset.last=" + sets.get(0) + "\n");
        TrialWorkbench.startToolkit();
        TrialWorkbench workbench = new TrialWorkbench(program, window -> new AnsweringDialogs());
        TrialWorkbench.runOnFxThread(workbench::open);
        Growth growth = new Growth(rounds, FREE_MEGABYTES);
        for (int round = 1; round <= rounds; round++) {
            Path set = sets.get(round % 2);
            RoomId place = RoomId.values()[round % RoomId.values().length];
            TrialWorkbench.runOnFxThread(() -> workspace(workbench).data().open(set));
            TrialWorkbench.until(() -> isOpen(workbench, set));
            TrialWorkbench.runOnFxThread(
                    () -> workspace(workbench).navigation().roomProperty().set(place));
            TrialWorkbench.until(() -> workbench.context().tasks().shown().isEmpty());
            growth.after(round);
        }
        workbench.troubles().all().forEach(System.out::println);
        if (!workbench.troubles().all().isEmpty()) {
            System.exit(2);
        }
        growth.end();
    }

    private static Workspace workspace(TrialWorkbench workbench) {
        return workbench.context().workspace();
    }

    private static boolean isOpen(TrialWorkbench workbench, Path set) {
        return workspace(workbench)
                .data()
                .openProperty()
                .get()
                .filter(open -> open.folder().equals(set))
                .isPresent();
    }
}
