package org.audiodigit.spark;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.audiodigit.common.Failures;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The application for {@code spark-submit}. */
@Command(
        name = "ClassifyArchive",
        description = {
            "Classifies the WAV files of an archive with Spark and writes one row for each.",
            "Files that cannot be read are rows with a reason. Started again, it classifies only files"
                    + " that are new or have changed."
        },
        mixinStandardHelpOptions = true)
public final class ClassifyArchive implements Callable<Integer> {

    @Spec private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "Files, folders or globs of any Hadoop file system. Folders are searched for WAV"
                            + " files.")
    private List<String> inputs;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FOLDER",
            description = "The folder of the answers: new, or of an earlier run.")
    private String output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "parquet",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private AnswerFormat format;

    @Option(
            names = "--model",
            paramLabel = "FOLDER",
            description = "The model to use; default: the shipped model.")
    private String model;

    @Option(
            names = "--words",
            description = "Also find and recognise every word, with start and end.")
    private boolean words;

    @Option(
            names = "--retry-failed",
            description = "Also classify the files that failed in earlier runs.")
    private boolean retryFailed;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "250000",
            description =
                    "Files after which answers are saved; default: ${DEFAULT-VALUE}. A run that is"
                            + " killed loses at most these.")
    private int batchFiles;

    public static void main(String[] args) {
        int exitCode =
                new CommandLine(new ClassifyArchive())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setExecutionExceptionHandler(ClassifyArchive::failed)
                        .execute(args);
        // on YARN, an application that exits before its context has ended counts as failed
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    private static int failed(
            Exception failure, CommandLine command, CommandLine.ParseResult arguments)
            throws Exception {
        if (failure instanceof IOException reason) {
            command.getErr().println("ClassifyArchive: " + Failures.sentence(reason));
            return 1;
        }
        throw failure;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (batchFiles < 1) {
            throw new ParameterException(spec.commandLine(), "--batch must be at least 1.");
        }
        inputs.forEach(this::checkPath);
        checkPath(output);
        if (model != null) {
            checkPath(model);
        }
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        ArchiveRun.Options options =
                new ArchiveRun.Options(
                        inputs, output, format, model, words, retryFailed, batchFiles);
        try (SparkSession spark = session()) {
            ArchiveRun.Counts counts = new ArchiveRun(spark, options, this::print).run();
            print(
                    "%d files were done before. %d new files have an answer, %d have none."
                            .formatted(counts.before(), counts.answered(), counts.failed()));
        } finally {
            ExecutorModel.close();
        }
        return 0;
    }

    private void checkPath(String path) {
        try {
            new Path(path);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'%s' is not a path of Hadoop. A name with a colon needs ./ before it."
                            .formatted(path),
                    e);
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }

    /** The session of {@code spark-submit}, or one on all cores of this machine. */
    private static SparkSession session() {
        SparkConf settings =
                new SparkConf()
                        .setIfMissing("spark.master", "local[*]")
                        .setIfMissing("spark.app.name", "Audio Digit Workbench")
                        // times in CSV and JSON do not depend on the driver
                        .setIfMissing("spark.sql.session.timeZone", "UTC");
        return SparkSession.builder().config(settings).getOrCreate();
    }
}
