package org.audiodigit.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.dataset.SessionPlan.Speaker;
import org.audiodigit.testing.Fuzzer;
import org.audiodigit.testing.ThreadCosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading any bytes as the plan of a session gives a valid plan or a sentence. */
class SessionFuzzTest {

    private static final SessionPlan PLAN =
            new SessionPlan(
                    "label-folders",
                    List.of("yes", "größe"),
                    3,
                    42,
                    List.of(new Speaker("01", 0), new Speaker("ann", 17)));

    private static final long MAX_BYTES = 64 << 20;
    private static final double MAX_SECONDS = 2;

    @TempDir private Path folder;

    @Test
    void readsOrRejectsEveryFile() throws Exception {
        SessionFile file = SessionFile.in(folder);
        file.write(PLAN);
        byte[] plan = Files.readAllBytes(file.file());
        byte[] small =
                "{\"layout\":\"flat\",\"words\":[\"x\"],\"speakers\":[],\"takes\":1,\"seed\":1}"
                        .getBytes(StandardCharsets.UTF_8);
        new Fuzzer("session", List.of(plan, small), 3000)
                .run(
                        bytes -> {
                            Files.write(file.file(), bytes);
                            ThreadCosts before = ThreadCosts.now();
                            String outcome = outcome(file);
                            ThreadCosts costs = ThreadCosts.now().since(before);
                            assertThat(costs.bytes()).isLessThan(MAX_BYTES);
                            assertThat(costs.cpuSeconds()).isLessThan(MAX_SECONDS);
                            return outcome;
                        });
    }

    private static String outcome(SessionFile file) throws Exception {
        try {
            SessionPlan plan = file.read().orElseThrow();
            assertThat(SessionPlan.invalidWordsReason(plan.words())).isEmpty();
            assertThat(plan.takes()).isBetween(1, SessionPlan.MAX_TAKES);
            return "plan of " + plan.words().size();
        } catch (DatasetException e) {
            assertThat(e.getReason()).doesNotContain("\n").doesNotContain("Exception");
            return e.getReason();
        }
    }
}
