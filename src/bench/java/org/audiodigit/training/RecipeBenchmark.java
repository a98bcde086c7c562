package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.audiodigit.Main;
import org.audiodigit.TemporaryFolder;
import org.audiodigit.bench.ChildFigures;
import org.audiodigit.bench.Machine;
import org.audiodigit.bench.Measured;
import org.audiodigit.bench.MeasuredReport;
import org.audiodigit.model.ModelStore;

/**
 * Measures {@code train} from its start to a saved model that is better than the notebook's recipe
 * on the random split of FSDD, and to one with 99 %, and the ten epochs of that recipe in
 * TensorFlow:
 *
 * <pre>mvn -q -Pbench,tensorflow test-compile exec:exec
 *     -Dbench.main=org.audiodigit.training.RecipeBenchmark
 *     -Dbench.args="-Daudiodigit.bench.files=FSDD"</pre>
 *
 * <p>The time of this program is that of the whole process; the time of TensorFlow is that of the
 * training alone, with inputs computed before. The first round runs all ten epochs of TensorFlow
 * for its accuracy; the others run two, from which the time of ten is extrapolated.
 */
final class RecipeBenchmark {

    private static final int ROUNDS = Integer.getInteger("audiodigit.bench.rounds", 5);
    private static final int EPOCHS = 10;
    private static final int EPOCHS_LATER = 2;
    private static final List<String> TO_BEAT_IT = List.of("--epochs", "1", "--batch", "32");
    private static final List<String> TO_99 = List.of("--epochs", "4");
    private static final String THEIRS = "dense, ten epochs, TensorFlow";

    private final String fsdd = System.getProperty("audiodigit.bench.files");
    private final Measured measured = new Measured();
    private final Path temporary;

    private RecipeBenchmark(Path temporary) {
        this.temporary = temporary;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path temporary = Files.createTempDirectory("recipe-benchmark");
        try {
            new RecipeBenchmark(temporary).run();
        } finally {
            TemporaryFolder.delete(temporary);
        }
    }

    private void run() throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            System.err.printf("round %d of %d%n", round + 1, ROUNDS);
            tensorFlow(round == 0 ? EPOCHS : EPOCHS_LATER);
            ours(TO_BEAT_IT, round);
            ours(TO_99, round);
        }
        double theirs = measured.median(THEIRS);
        List<String> notes =
                List.of(
                        ratio(TO_BEAT_IT, theirs),
                        ratio(TO_99, theirs),
                        "TensorFlow's accuracy is the best of its ten epochs by the test part"
                                + " itself; ours is that of the saved model.");
        new MeasuredReport(Machine.here(), ROUNDS, measured.figures(), notes).publish();
    }

    private String ratio(List<String> options, double theirs) {
        return String.format(
                Locale.ROOT,
                "%s: %.3f of TensorFlow's time.",
                name(options),
                measured.median(name(options)) / theirs);
    }

    private void tensorFlow(int epochs) throws IOException, InterruptedException {
        List<Double> figures =
                new ChildFigures(Map.of("TF_CPP_MIN_LOG_LEVEL", "1"))
                        .of(TensorFlowRecipe.class, fsdd, Integer.toString(epochs));
        measured.add(THEIRS, "s", EPOCHS * figures.get(0));
        if (epochs == EPOCHS) {
            measured.add(THEIRS + ", test accuracy", "%", 100 * figures.get(1));
        }
    }

    private void ours(List<String> options, int round) throws IOException, InterruptedException {
        String mark = String.join("", options) + "-" + round;
        Path home = temporary.resolve("home" + mark);
        Path model = temporary.resolve("model" + mark);
        List<String> command =
                Stream.concat(
                                Stream.of("train", fsdd, "--split", "random", "--seed", "0"),
                                Stream.concat(
                                        Stream.of(
                                                "--augment", "none", "--output", model.toString()),
                                        options.stream()))
                        .toList();
        double seconds =
                new ChildFigures(Map.of())
                        .with(List.of("-Daudiodigit.home=" + home))
                        .secondsOf(Main.class, command.toArray(new String[0]));
        measured.add(name(options), "s", seconds);
        measured.add(
                name(options) + ", test accuracy",
                "%",
                100 * ModelStore.manifest(model).metrics().testAccuracy());
    }

    private static String name(List<String> options) {
        return "digit-cnn, " + String.join(" ", options) + ", the whole command";
    }
}
