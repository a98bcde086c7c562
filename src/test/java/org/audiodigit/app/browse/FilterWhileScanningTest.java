package org.audiodigit.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.audiodigit.app.task.FxTaskExecutor;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.TestStage;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.WavFileBuilder;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The user filters the open data set while a large folder is scanned. */
@WindowTest
class FilterWhileScanningTest {

    private static final int LABELS = 10;
    private static final int SPEAKERS = 60;
    private static final int TAKES = 50;
    private static final int TIMEOUT_SECONDS = 300;

    @TempDir private static Path shared;
    private static Path tones;
    private static Path large;

    private final FxTaskExecutor tasks = new FxTaskExecutor();
    private TestContext test;
    private BrowseRoom room;

    @BeforeAll
    static void write() throws IOException {
        tones = ToneDataset.write(shared.resolve("tones"));
        large = shared.resolve("large");
        for (int speaker = 1; speaker <= SPEAKERS; speaker++) {
            Path own = large.resolve("%02d".formatted(speaker));
            for (int label = 0; label < LABELS; label++) {
                for (int take = 0; take < TAKES; take++) {
                    WavFileBuilder.silence(
                            own.resolve("%d_%02d_%d.wav".formatted(label, speaker, take)), 8);
                }
            }
        }
    }

    @Start
    void start(Stage stage) {
        test = TestContext.with(tasks, shared.resolve("models"));
        room = new BrowseRoom(test.context(), new ProgramFolder(shared.resolve("program")));
        TestStage.show(stage, room.view(), 1000, 600);
    }

    @AfterEach
    void end() {
        tasks.close(5_000);
    }

    private int listed() {
        return room.model().list().shownProperty().get().size();
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS, condition);
    }

    private static boolean shows(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        while (node.isVisible() && node.getParent() != null) {
            node = node.getParent();
        }
        return node.isVisible();
    }

    @Test
    void placeholderRowsAreShownUntilADataSetIsListed(FxRobot robot) throws Exception {
        assertThat(shows(robot, "#open-first")).isTrue();
        assertThat(shows(robot, ".skeleton-rows")).isFalse();
        robot.interact(
                () -> {
                    room.model().open(tones);
                    assertThat(shows(robot, "#open-first")).isFalse();
                    assertThat(shows(robot, ".skeleton-rows")).isTrue();
                });
        await(() -> listed() == ToneDataset.CLIPS);
        assertThat(shows(robot, ".skeleton-rows")).isFalse();
    }

    @Test
    void theListCanBeFilteredWhileThirtyThousandClipsAreScanned(FxRobot robot) throws Exception {
        FilterViewModel filter = room.model().list().filter();
        robot.interact(() -> room.model().open(tones));
        await(() -> listed() == ToneDataset.CLIPS);
        robot.interact(() -> room.model().open(large));
        int changes = 0;
        while (!tasks.shown().isEmpty()) {
            Set<String> label = Set.of(Integer.toString(changes % 4));
            String text = changes % 2 == 0 ? "_ann_" : "";
            robot.interact(() -> filter.setLabels(label));
            robot.interact(() -> filter.change(f -> f.withText(text)));
            changes++;
        }
        robot.interact(filter::reset);
        await(() -> listed() == LABELS * SPEAKERS * TAKES);
        assertThat(changes).isPositive();
        robot.interact(() -> filter.setLabels(Set.of("3", "7")));
        robot.interact(() -> filter.change(f -> f.withText("7_17_")));
        await(() -> listed() == TAKES);
        assertThat(test.dialogs().warnings).isEmpty();
    }
}
