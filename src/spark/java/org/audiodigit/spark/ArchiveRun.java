package org.audiodigit.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.audiodigit.model.ShippedModel;

/** Classifies the files of an archive that have no answer yet, batch by batch. */
final class ArchiveRun {

    /** About twenty seconds of work. A task writes a file for each input. */
    private static final int FILES_PER_TASK = 5000;

    /** A batch of the network. */
    private static final int MIN_FILES_PER_TASK = 64;

    /** Tasks that each core gets at least, so that a slow machine gets fewer. */
    private static final int TASKS_PER_CORE = 3;

    private final SparkSession spark;
    private final Options options;
    private final Consumer<String> progress;

    /**
     * @param inputs paths and globs of files and folders
     * @param model a folder; null for the shipped model
     * @param words whether words are recognised, too
     * @param retryFailed whether files without an answer are tried again
     * @param batchFiles about the number of files of a batch
     */
    record Options(
            List<String> inputs,
            String output,
            AnswerFormat format,
            String model,
            boolean words,
            boolean retryFailed,
            int batchFiles) {}

    /**
     * Numbers of files.
     *
     * @param before had an answer already
     * @param failed of the new ones, those without an answer
     */
    record Counts(long before, long answered, long failed) {}

    /**
     * @param progress receives a sentence after each batch
     */
    ArchiveRun(SparkSession spark, Options options, Consumer<String> progress) {
        this.spark = spark;
        this.options = options;
        this.progress = progress;
    }

    /** Runs until all files have an answer. */
    Counts run() throws IOException, InterruptedException {
        ExecutorFolder.configure();
        SparkContext context = spark.sparkContext();
        Configuration configuration = context.hadoopConfiguration();
        ModelFiles files = ModelFiles.read(options.model, configuration);
        OutputFolder output =
                OutputFolder.open(
                        spark,
                        configuration,
                        new Path(options.output),
                        options.format,
                        settings(files));
        Broadcast<SerializableConfiguration> hadoop =
                SerializableConfiguration.broadcast(context, configuration);
        Broadcast<ModelFiles> model = JavaSparkContext.fromSparkContext(context).broadcast(files);
        Observation listed = new Observation();
        Dataset<Row> listing =
                ArchiveListing.of(spark, hadoop, options.inputs, attempts())
                        .observe(listed, count(lit(1)).as("files"));
        Dataset<Row> plan = output.writePlan(withoutDone(listing, output.answers()));
        long pending = plan.count();
        FileAnswers answers = new FileAnswers(model, hadoop, options.words, attempts());
        long before = number(listed, "files") - pending;
        Counts counts = run(plan, pending, answers, output, before);
        output.deleteUnfinished();
        return counts;
    }

    private String settings(ModelFiles files) {
        String settings = "model=%s\nwords=%s\n".formatted(files.fingerprint(), options.words);
        return options.words
                ? settings + "strings=%s\n".formatted(ShippedModel.stringsFingerprint())
                : settings;
    }

    private Counts run(
            Dataset<Row> plan, long pending, FileAnswers answers, OutputFolder output, long before)
            throws IOException, InterruptedException {
        long batches = (pending + options.batchFiles - 1) / options.batchFiles;
        int tasks = tasks(pending / Math.max(1, batches));
        long done = 0;
        long failed = 0;
        for (long batch = 0; batch < batches; batch++) {
            Column isInBatch =
                    pmod(xxhash64(col(ArchiveColumns.PATH)), lit(batches)).equalTo(batch);
            Observation observed = new Observation();
            output.commit(
                    plan.where(isInBatch)
                            // by path, so that a repeated task gets the same files
                            .repartition(tasks, col(ArchiveColumns.PATH))
                            .mapPartitions(answers, Encoders.row(ArchiveColumns.ANSWER))
                            .observe(
                                    observed,
                                    count(lit(1)).as("files"),
                                    count(col(ArchiveColumns.REASON)).as("failed")));
            done += number(observed, "files");
            failed += number(observed, "failed");
            progress.accept("%d of %d files".formatted(done, pending));
        }
        return new Counts(before, done - failed, failed);
    }

    private Dataset<Row> withoutDone(Dataset<Row> listing, Optional<Dataset<Row>> answers) {
        if (answers.isEmpty()) {
            return listing;
        }
        Dataset<Row> done =
                options.retryFailed
                        ? answers.get().where(col(ArchiveColumns.REASON).isNull())
                        : answers.get();
        Dataset<Row> keys =
                done.select(ArchiveColumns.PATH, ArchiveColumns.LENGTH, ArchiveColumns.MODIFIED);
        return listing.join(keys, keys.columns(), "left_anti");
    }

    private int tasks(long files) {
        long wanted = (files + FILES_PER_TASK - 1) / FILES_PER_TASK;
        long forAllCores = (long) TASKS_PER_CORE * spark.sparkContext().defaultParallelism();
        long possible = (files + MIN_FILES_PER_TASK - 1) / MIN_FILES_PER_TASK;
        return (int) Math.max(1, Math.max(wanted, Math.min(forAllCores, possible)));
    }

    /** How often Spark tries a task; on one machine it does not try again. */
    private int attempts() {
        SparkContext context = spark.sparkContext();
        String set = context.isLocal() ? "1" : "4";
        return Integer.parseInt(context.getConf().get("spark.task.maxFailures", set));
    }

    private static long number(Observation observation, String name) throws InterruptedException {
        return (Long) observation.getAsJava().get(name);
    }
}
