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
 * A process that does the same for long does not grow: neither its memory, of the heap and outside
 * of it, nor its threads nor its open files. Some seconds each; {@code -Daudiodigit.leaks.times=N}
 * does N times as many rounds.
 */
@Tag("engine")
@Tag("process")
class LongRunsLeakTest {

    private static final int EPOCHS = 80;
    private static final int ANSWERS = 400;
    private static final int DATASETS = 16;

    private static final long SECONDS_OF_A_ROUND = 5;
    private static final long SECONDS_TO_START = 300;

    /**
     * A heap that is there as a whole from the beginning, so that all growth is seen; and only the
     * first of Java's compilers, since the second one takes tens of megabytes whenever it likes.
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
    void requireFigures() {
        assumeTrue(ProcessSize.known(), "this system does not tell what a process holds");
    }

    private void staysAsLarge(Class<?> main, int rounds) throws Exception {
        String times = System.getProperty("audiodigit.leaks.times", "");
        int all = rounds * (times.isBlank() ? 1 : Integer.parseInt(times));
        ChildJvm child =
                ChildJvm.run(
                        main,
                        folder,
                        SECONDS_TO_START + SECONDS_OF_A_ROUND * all,
                        STEADY,
                        Map.of(
                                LeakRun.NUMBER,
                                Integer.toString(all),
                                LeakRun.FOLDER,
                                folder.toString()));
        assertThat(child.exit()).as(child.said()).isZero();
        if (!times.isBlank()) {
            System.out.println(child.said());
        }
    }

    @Test
    void epochs() throws Exception {
        staysAsLarge(TrainingEpochsRun.class, EPOCHS);
    }

    @Test
    void answers() throws Exception {
        staysAsLarge(ClassificationRun.class, ANSWERS);
    }

    @NeedsToolkit
    @Test
    void dataSetsInTheWindow() throws Exception {
        staysAsLarge(DatasetRun.class, DATASETS);
    }
}
