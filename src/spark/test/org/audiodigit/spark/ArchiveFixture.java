package org.audiodigit.spark;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.audiodigit.spark.ArchiveRun.Counts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An archive of a few samples, and runs of Spark in this JVM that classify it. */
abstract class ArchiveFixture {

    @RegisterExtension static final TestSession SESSION = new TestSession();

    private static final Path SAMPLES = Path.of("assets/samples");
    static final int CLIPS = 6;

    @TempDir Path folder;
    Path archive;
    Path output;

    @BeforeEach
    void copySamples() throws IOException {
        archive = Files.createDirectory(folder.resolve("archive"));
        output = folder.resolve("answers");
        for (int digit = 0; digit < CLIPS; digit++) {
            copySample(digit, "clip-%d.wav".formatted(digit));
        }
    }

    void copySample(int digit, String name) throws IOException {
        Files.copy(SAMPLES.resolve("01/%d_01_0.wav".formatted(digit)), archive.resolve(name));
    }

    Counts run(String... inputs) throws Exception {
        return run(AnswerFormat.PARQUET, false, inputs);
    }

    Counts run(AnswerFormat format, boolean retryFailed, String... inputs) throws Exception {
        List<String> all = inputs.length == 0 ? List.of(archive.toString()) : List.of(inputs);
        ArchiveRun.Options options =
                new ArchiveRun.Options(
                        all, output.toString(), format, null, true, retryFailed, CLIPS / 2);
        return run(options);
    }

    ArchiveRun.Options options(Path model) {
        return new ArchiveRun.Options(
                List.of(archive.toString()),
                output.toString(),
                AnswerFormat.JSON,
                model.toString(),
                false,
                false,
                CLIPS);
    }

    static Counts run(ArchiveRun.Options options) throws Exception {
        return new ArchiveRun(SESSION.spark(), options, line -> {}).run();
    }

    String faulty() {
        return FaultyFileSystem.SCHEME + "://" + archive;
    }

    Dataset<Row> answers() {
        return SESSION.spark().read().parquet(output.toString());
    }

    /** Reasons by file name; no file is there twice. */
    Map<String, String> reasons() {
        return answers().collectAsList().stream()
                .collect(
                        toMap(
                                row -> Path.of(row.<String>getAs("path")).getFileName().toString(),
                                row -> String.valueOf(row.<String>getAs("reason"))));
    }
}
