package org.audiodigit.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalogUtils;

/**
 * The folder of answers. A batch of answers is written below {@code _unfinished} and then renamed
 * to {@code batch=NAME}, so that a reader of the folder sees a batch completely or not at all, and
 * a run that is killed loses only the batch that it was writing. Spark does not read names that
 * begin with an underscore.
 */
final class OutputFolder {

    private static final String BATCH = "batch=";
    private static final String SETTINGS = "_settings";

    /** Bytes of a name, in HDFS and in the file systems of Linux. */
    private static final int MAX_NAME = 255;

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final SparkSession spark;
    private final FileSystem files;
    private final Path root;
    private final AnswerFormat format;

    private OutputFolder(SparkSession spark, FileSystem files, Path root, AnswerFormat format) {
        this.spark = spark;
        this.files = files;
        this.root = root;
        this.format = format;
    }

    /**
     * Opens or creates a folder and deletes what a killed run has left.
     *
     * @param settings what determines the answers, one line each
     * @throws ArchiveException if the folder has answers with other settings, or other files
     */
    static OutputFolder open(
            SparkSession spark,
            Configuration hadoop,
            Path path,
            AnswerFormat format,
            String settings)
            throws IOException {
        FileSystem files = path.getFileSystem(hadoop);
        Path root = files.makeQualified(path);
        OutputFolder output = new OutputFolder(spark, files, root, format);
        output.checkSettings("format=" + format + "\n" + settings);
        output.deleteUnfinished();
        return output;
    }

    private void checkSettings(String settings) throws IOException {
        Path file = new Path(root, SETTINGS);
        try (FSDataInputStream in = files.open(file)) {
            String before = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!before.equals(settings)) {
                throw new ArchiveException(
                        root,
                        "has answers with other settings (%s, now %s); choose another --output"
                                .formatted(oneLine(before), oneLine(settings)));
            }
        } catch (FileNotFoundException e) {
            if (hasOtherFiles()) {
                throw new ArchiveException(
                        root, "has other files than answers; choose another --output");
            }
            Path draft = new Path(root, SETTINGS + ".draft");
            try (FSDataOutputStream out = files.create(draft, true)) {
                out.write(settings.getBytes(StandardCharsets.UTF_8));
            }
            rename(draft, file);
        }
    }

    private boolean hasOtherFiles() throws IOException {
        // a run that was killed at once leaves a draft of the settings
        return files.exists(root)
                && Arrays.stream(files.listStatus(root))
                        .anyMatch(file -> !file.getPath().getName().startsWith(SETTINGS));
    }

    private static String oneLine(String settings) {
        return settings.strip().replace("\n", ", ");
    }

    private Path unfinished() {
        return new Path(root, "_unfinished");
    }

    /**
     * Deletes unfinished batches. An object store renames by copying, which may have been
     * interrupted; then both folders exist and the copy is not trusted.
     */
    void deleteUnfinished() throws IOException {
        if (!files.exists(unfinished())) {
            return;
        }
        for (FileStatus folder : files.listStatus(unfinished())) {
            String name = folder.getPath().getName();
            if (name.startsWith(BATCH)) {
                files.delete(new Path(root, name), true);
            }
        }
        files.delete(unfinished(), true);
    }

    /** The answers of earlier runs; empty if there are none. */
    Optional<Dataset<Row>> answers() throws IOException {
        FileStatus[] batches = files.globStatus(new Path(root, BATCH + "*"));
        return batches == null || batches.length == 0
                ? Optional.empty()
                : Optional.of(
                        spark.read()
                                .schema(format.keySchema())
                                .options(format.options())
                                .format(format.toString())
                                .load(root.toString()));
    }

    /** Writes the list of files of this run, which all batches read, and returns it. */
    Dataset<Row> writePlan(Dataset<Row> pending) {
        String plan = new Path(unfinished(), "plan").toString();
        pending.write().mode(SaveMode.Overwrite).parquet(plan);
        return spark.read().schema(ArchiveColumns.LISTING).parquet(plan);
    }

    /**
     * Checks that a file system can have the folder of an input, whose name is its escaped path.
     *
     * @throws ArchiveException if the name is too long
     */
    static void checkInput(Path input) throws ArchiveException {
        String name =
                ExternalCatalogUtils.getPartitionPathString(ArchiveColumns.INPUT, input.toString());
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_NAME) {
            throw new ArchiveException(
                    input,
                    ("is too long: its folder of answers has a name of %d bytes, at most %d are"
                                    + " possible; name a folder above it or a shorter glob")
                            .formatted(bytes, MAX_NAME));
        }
    }

    /** Writes a batch of answers in a folder for each input. */
    void commit(Dataset<Row> answers) throws IOException {
        String name = BATCH + NAME.format(Instant.now());
        Path draft = new Path(unfinished(), name);
        format.columns(answers)
                .write()
                .mode(SaveMode.ErrorIfExists)
                .partitionBy(ArchiveColumns.INPUT)
                .options(format.options())
                .format(format.toString())
                .save(draft.toString());
        rename(draft, new Path(root, name));
    }

    private void rename(Path from, Path to) throws IOException {
        if (!files.rename(from, to)) {
            throw new ArchiveException(
                    from, "cannot be renamed; does another run write to the same folder?");
        }
    }
}
