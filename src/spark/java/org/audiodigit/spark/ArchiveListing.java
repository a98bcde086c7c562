package org.audiodigit.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.audiodigit.audio.wav.WavFinder;

/**
 * Lists the WAV files of inputs. The folders that an input names or matches are listed by the
 * executors, one task a folder, so that the driver never holds the list of files.
 */
final class ArchiveListing {

    /** Fewer files than a folder with recordings has, so that a task starts for each few. */
    private static final int MAX_TASKS = 10_000;

    private final SparkSession spark;
    private final Broadcast<SerializableConfiguration> hadoop;
    private final int attempts;
    private final List<Row> files = new ArrayList<>();
    private final List<Row> folders = new ArrayList<>();

    private ArchiveListing(
            SparkSession spark, Broadcast<SerializableConfiguration> hadoop, int attempts) {
        this.spark = spark;
        this.hadoop = hadoop;
        this.attempts = attempts;
    }

    /**
     * Lists files as rows of {@link ArchiveColumns#LISTING}. A path occurs once, with the first
     * input that has it. An input that does not exist is a row with a reason.
     *
     * @param inputs paths and globs of files and folders
     * @param attempts how often Spark tries a task. A folder for which the storage fails is a row
     *     in the last.
     * @throws IOException if the storage fails for an input itself, or the answers cannot have a
     *     folder for it
     */
    static Dataset<Row> of(
            SparkSession spark,
            Broadcast<SerializableConfiguration> hadoop,
            List<String> inputs,
            int attempts)
            throws IOException {
        ArchiveListing listing = new ArchiveListing(spark, hadoop, attempts);
        for (int i = 0; i < inputs.size(); i++) {
            listing.add(new Path(inputs.get(i)), i);
        }
        return listing.withoutRepetitions();
    }

    private void add(Path input, int order) throws IOException {
        Configuration configuration = hadoop.value().value();
        Path named = input;
        try {
            FileSystem system = input.getFileSystem(configuration);
            named = system.makeQualified(input);
            OutputFolder.checkInput(named);
            for (FileStatus match : matches(system, named)) {
                Row row = FolderWalk.row(match, null, named.toString(), order);
                (match.isDirectory() ? folders : files).add(row);
            }
        } catch (IOException e) {
            String reason = StorageFailures.reason(e);
            if (!StorageFailures.isPermanent(e)) {
                throw (IOException) new ArchiveException(named, reason).initCause(e);
            }
            FileStatus missing = new FileStatus(0, false, 0, 0, 0, named);
            files.add(FolderWalk.row(missing, reason, named.toString(), order));
        }
    }

    /**
     * The file or folder with this name, even if the name looks like a glob, or the folders and WAV
     * files that it matches.
     */
    private static List<FileStatus> matches(FileSystem system, Path path) throws IOException {
        try {
            return List.of(system.getFileStatus(path));
        } catch (FileNotFoundException e) {
            FileStatus[] all = system.globStatus(path);
            List<FileStatus> matches =
                    all == null
                            ? List.of()
                            : Arrays.stream(all).filter(match -> isWanted(match, path)).toList();
            if (matches.isEmpty()) {
                throw e;
            }
            return matches;
        }
    }

    /** Whether a match is a folder or a WAV file, and only hidden if the glob says so. */
    private static boolean isWanted(FileStatus match, Path glob) {
        List<String> named = List.of(glob.toUri().getPath().split(Path.SEPARATOR));
        boolean isHidden =
                Arrays.stream(match.getPath().toUri().getPath().split(Path.SEPARATOR))
                        .anyMatch(name -> WavFinder.isHidden(name) && !named.contains(name));
        return !isHidden && (match.isDirectory() || WavFinder.isWav(match.getPath().getName()));
    }

    private Dataset<Row> withoutRepetitions() {
        Broadcast<SerializableConfiguration> configuration = hadoop;
        int tries = attempts;
        FlatMapFunction<Row, Row> walk =
                folder ->
                        walk(configuration, folder, TaskContext.get().attemptNumber() + 1 >= tries);
        Dataset<Row> found =
                rows(folders, Math.max(1, Math.min(folders.size(), MAX_TASKS)))
                        .flatMap(walk, Encoders.row(ArchiveColumns.LISTING))
                        .union(rows(files, spark.sparkContext().defaultParallelism()));
        // the order comes first, so that the first input has the smallest struct
        return found.groupBy(ArchiveColumns.PATH)
                .agg(
                        min(struct(
                                        col(ArchiveColumns.ORDER),
                                        col(ArchiveColumns.LENGTH),
                                        col(ArchiveColumns.MODIFIED),
                                        col(ArchiveColumns.REASON),
                                        col(ArchiveColumns.INPUT)))
                                .as("first"))
                .select(ArchiveColumns.PATH, "first.*");
    }

    private Dataset<Row> rows(List<Row> rows, int tasks) {
        return spark.createDataFrame(rows, ArchiveColumns.LISTING).repartition(tasks);
    }

    private static Iterator<Row> walk(
            Broadcast<SerializableConfiguration> hadoop, Row folder, boolean isLastAttempt) {
        return new FolderWalk(
                hadoop.value().value(),
                new Path(folder.<String>getAs(ArchiveColumns.PATH)),
                folder.getAs(ArchiveColumns.INPUT),
                folder.getAs(ArchiveColumns.ORDER),
                isLastAttempt);
    }
}
