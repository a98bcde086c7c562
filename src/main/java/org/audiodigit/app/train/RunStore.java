package org.audiodigit.app.train;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.audiodigit.app.workspace.ModelNames;
import org.audiodigit.common.FreeName;
import org.audiodigit.files.Bin;
import org.audiodigit.files.FolderLock;
import org.audiodigit.files.FolderTree;
import org.audiodigit.model.ModelStore;
import org.audiodigit.model.RunDetails;
import org.audiodigit.training.CurvePoint;
import org.audiodigit.training.CurvesFile;
import org.audiodigit.training.TrainingPlan;
import org.audiodigit.training.TrainingRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs on disk: one folder for each, and the shipped model. */
final class RunStore {

    private static final Logger LOG = LoggerFactory.getLogger(RunStore.class);
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    private final Path models;
    private final Path shipped;
    private final ModelNames names;

    /** A run and its curves. */
    record StoredRun(TrainedRun run, List<CurvePoint> points) {}

    /**
     * @param models the folder of the runs
     * @param shipped the folder of the shipped model, which may be missing
     */
    RunStore(Path models, Path shipped) {
        this.models = models;
        this.shipped = shipped;
        this.names = new ModelNames(shipped);
    }

    /** Returns an unused folder for a new run. */
    Path newFolder(String architecture, LocalDateTime time) {
        return FreeName.in(models, architecture + "-" + TIMESTAMP.format(time));
    }

    /** Reads all runs, oldest first. Damaged runs are logged and left out. */
    List<StoredRun> readAll() throws IOException {
        List<StoredRun> runs = new ArrayList<>();
        Optional<StoredRun> bundled = readShipped();
        bundled.ifPresent(runs::add);
        if (Files.isDirectory(models)) {
            try (DirectoryStream<Path> folders =
                    Files.newDirectoryStream(models, Files::isDirectory)) {
                for (Path folder : folders) {
                    // earlier versions copied the shipped model to this folder
                    read(folder)
                            .filter(
                                    run ->
                                            bundled.filter(b -> b.run().hasWeightsOf(run.run()))
                                                    .isEmpty())
                            .ifPresent(runs::add);
                }
            }
        }
        runs.sort(Comparator.comparing(stored -> stored.run().date()));
        return runs;
    }

    /** Reads the shipped model, if it is unpacked. */
    Optional<StoredRun> readShipped() {
        return ModelStore.isModel(shipped) ? read(shipped) : Optional.empty();
    }

    boolean isShipped(Path folder) {
        return names.isShipped(folder);
    }

    private Optional<StoredRun> read(Path folder) {
        try {
            TrainedRun run = run(folder);
            String name = names.of(folder, run.details());
            return Optional.of(new StoredRun(run.withName(name, run.details()), curves(folder)));
        } catch (IOException | DateTimeException e) {
            LOG.info("{} is not listed as a run", folder, e);
            return Optional.empty();
        }
    }

    /** Returns the run in a folder; empty if the folder contains no usable model. */
    static Optional<TrainedRun> find(Path folder) {
        try {
            return ModelStore.isModel(folder) ? Optional.of(run(folder)) : Optional.empty();
        } catch (IOException | DateTimeException e) {
            LOG.info("{} contains no run", folder, e);
            return Optional.empty();
        }
    }

    private static TrainedRun run(Path folder) throws IOException {
        RunDetails details = RunDetails.read(folder);
        TrainedRun run =
                new TrainedRun(
                        folder,
                        details.nameIn(folder),
                        details,
                        ModelStore.manifest(folder),
                        interrupted(folder));
        if (run.manifest().training() == null || run.manifest().metrics() == null) {
            throw new IOException("the manifest does not describe a training");
        }
        // fails for an invalid date
        run.date();
        return run;
    }

    /** Returns no points if the curves are damaged, since the model is still usable. */
    private static List<CurvePoint> curves(Path folder) {
        try {
            return new CurvesFile(folder).read();
        } catch (IOException e) {
            LOG.info("Cannot read the curves of {}", folder, e);
            return List.of();
        }
    }

    private static Optional<TrainingPlan> interrupted(Path folder) {
        try {
            return TrainingRun.interrupted(folder);
        } catch (IOException e) {
            LOG.info("The training in {} cannot be resumed", folder, e);
            return Optional.empty();
        }
    }

    /** Whether a folder is one of the runs of the user. */
    boolean canDelete(Path folder) {
        return models.equals(folder.getParent()) && !isShipped(folder);
    }

    /**
     * Deletes the folder of a run with its content for good.
     *
     * @throws IOException if a file cannot be deleted or the run is being trained
     */
    void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            requireDeletable(folder);
            FolderTree.deleteIfExists(folder);
        }
    }

    /** Moves the folder of a training to the bin, if the training has saved anything. */
    void discard(Path folder, Bin bin) throws IOException {
        if (Files.exists(folder)) {
            bin.add(folder);
        }
    }

    /**
     * @throws IOException if a folder is not a run of the user, or is being trained
     */
    void requireDeletable(Path folder) throws IOException {
        if (!canDelete(folder)) {
            throw new IOException(folder + ": is not a run in " + models);
        }
        FolderLock.acquire(folder).close();
    }
}
