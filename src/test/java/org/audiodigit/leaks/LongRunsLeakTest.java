package org.audiodigit.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.audiodigit.testing.ChildJvm;
import org.audiodigit.testing.NeedsToolkit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Repeats the same work in one process, whose heap, native memory, threads and open files must not
 * grow. Each test takes some seconds; {@code -Daudiodigit.leaks.times=N} runs N times as many
 * rounds.
 */
@Tag("engine")
@Tag("process")
class LongRunsLeakTest {

    private static final int EPOCHS = 80;
    private static final int CLASSIFICATIONS = 400;
    private static final int DATASETS = 16;
    private static final int MENU_CHANGES = 40;

    private static final long SECONDS_PER_ROUND = 5;
    private static final long SECONDS_TO_START = 300;

    /**
     * Allocates the whole heap at the start, so that all other growth is visible, and uses only the
     * first JIT compiler, since the second one allocates tens of megabytes at any time.
     */
    private static final List<String> STEADY =
            List.of(
                    "-Xms320m",
                    "-Xmx320m",
                    "-XX:+AlwaysPreTouch",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1");

    @TempDir private Path folder;

    @BeforeEach
    void assumeMeasurable() {
        assumeTrue(ProcessSize.isMeasurable(), "this system has no /proc");
    }

    private void assertNoGrowth(Class<?> main, int rounds) throws Exception {
        String times = System.getProperty("audiodigit.leaks.times", "");
        int allRounds = rounds * (times.isBlank() ? 1 : Integer.parseInt(times));
        ChildJvm child =
                ChildJvm.run(
                        main,
                        folder,
                        SECONDS_TO_START + SECONDS_PER_ROUND * allRounds,
                        STEADY,
                        Map.of(
                                LeakRun.ROUNDS,
                                Integer.toString(allRounds),
                                LeakRun.FOLDER,
                                folder.toString()));
        assertThat(child.exitCode()).as(child.output()).isZero();
        if (!times.isBlank()) {
            System.out.println(child.output());
        }
    }

    @Test
    void trainingEpochsDoNotLeak() throws Exception {
        assertNoGrowth(TrainingEpochsRun.class, EPOCHS);
    }

    @Test
    void classificationsDoNotLeak() throws Exception {
        assertNoGrowth(ClassificationRun.class, CLASSIFICATIONS);
    }

    @NeedsToolkit
    @Test
    void openingDataSetsDoesNotLeak() throws Exception {
        assertNoGrowth(DatasetRun.class, DATASETS);
    }

    @NeedsToolkit
    @Test
    void changingClosedMenusDoesNotLeak() throws Exception {
        assertNoGrowth(MenuRun.class, MENU_CHANGES);
    }
}
