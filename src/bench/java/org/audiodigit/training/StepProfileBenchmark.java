package org.audiodigit.training;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.audiodigit.bench.ChildFigures;
import org.audiodigit.bench.MarkdownTable;
import org.audiodigit.bench.PrimitiveTimes;
import org.audiodigit.engine.EngineOptions;

/**
 * Shows where the time of a training step of {@code digit-cnn} goes, with one thread: {@code mvn -q
 * -Pbench test-compile exec:exec -Dbench.main=org.audiodigit.training.StepProfileBenchmark}. {@code
 * -Daudiodigit.bench.batch=N} is the batch size, 64 by default.
 */
final class StepProfileBenchmark {

    private static final String NETWORK = "digit-cnn";
    private static final String BATCH = System.getProperty("audiodigit.bench.batch", "64");

    private StepProfileBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ChildFigures logging =
                new ChildFigures(Map.of("DNNL_VERBOSE", "1"))
                        .with(List.of("-D" + EngineOptions.THREADS_PROPERTY + "=1"));
        PrimitiveTimes primitives = new PrimitiveTimes();
        double[] cpu = new double[0];
        boolean begun = false;
        for (String line : logging.linesOf(ProfiledSteps.class, NETWORK, BATCH)) {
            if (line.equals("@step")) {
                primitives.begin();
                begun = true;
            } else if (line.startsWith("@total")) {
                cpu = Stream.of(line.split(" ")).skip(1).mapToDouble(Double::parseDouble).toArray();
                break;
            } else if (begun) {
                primitives.add(line);
            }
        }
        System.out.println(
                "Batch of "
                        + BATCH
                        + ", one thread; oneDNN, forward + backward, least of all steps:");
        System.out.println(primitives);
        MarkdownTable table = new MarkdownTable("CPU time", "ms per step");
        table.row("whole step", ms(cpu[0]));
        table.row("primitives of oneDNN, as above", ms(primitives.sum()));
        table.row("thread that calls the engine: Java, JNA", ms(cpu[1]));
        table.row("update of the weights", ms(cpu[2]));
        table.row("copy of the inputs", ms(cpu[3]));
        System.out.println(table);
    }

    private static String ms(double millis) {
        return String.format(Locale.ROOT, "%.2f", millis);
    }
}
