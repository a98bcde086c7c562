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
import java.util.stream.Stream;
import org.audiodigit.files.FolderLock;
import org.audiodigit.model.ModelStore;
import org.audiodigit.training.TrainingPlan;
import org.audiodigit.training.TrainingRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs on disk, a folder each. To be used off the window's thread. */
final class RunStore {

    private static final Logger LOG = LoggerFactory.getLogger(RunStore.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    private final Path models;

    RunStore(Path models) {
        this.models = models;
    }

    /** A folder for a new run, which is not there yet. */
    Path folderFor(String architecture, LocalDateTime now) {
        String name = architecture + "-" + STAMP.format(now);
        Path folder = models.resolve(name);
        for (int number = 2; Files.exists(folder); number++) {
            folder = models.resolve(name + "-" + number);
        }
        return folder;
    }

    /** All runs, oldest first; what is damaged is left out, which the log then says. */
    List<StoredRun> readAll() throws IOException {
        List<StoredRun> runs = new ArrayList<>();
        if (!Files.isDirectory(models)) {
            return runs;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(models, Files::isDirectory)) {
            for (Path folder : folders) {
                try {
                    runs.add(read(folder));
                } catch (IOException | DateTimeException e) {
                    LOG.info("{} is not listed as a run", folder, e);
                }
            }
        }
        runs.sort(Comparator.comparing(stored -> stored.run().date()));
        return runs;
    }

    /** The run in a folder, if a training left one there that can be used. */
    static Optional<TrainedRun> find(Path folder) {
        try {
            return ModelStore.isModel(folder) ? Optional.of(run(folder)) : Optional.empty();
        } catch (IOException | DateTimeException e) {
            LOG.info("{} holds no run", folder, e);
            return Optional.empty();
        }
    }

    private static StoredRun read(Path folder) throws IOException {
        return new StoredRun(run(folder), curves(folder));
    }

    private static TrainedRun run(Path folder) throws IOException {
        TrainedRun run = new TrainedRun(folder, ModelStore.manifest(folder), interrupted(folder));
        if (run.manifest().training() == null || run.manifest().metrics() == null) {
            throw new IOException("the manifest says nothing of a training");
        }
        run.date();
        return run;
    }

    /** A model whose curves are lost is a model still. */
    private static List<CurvePoint> curves(Path folder) {
        try {
            return new CurvesFile(folder).read();
        } catch (IOException e) {
            LOG.info("the curves of {} are not shown", folder, e);
            return List.of();
        }
    }

    private static Optional<TrainingPlan> interrupted(Path folder) {
        try {
            return TrainingRun.interrupted(folder);
        } catch (IOException e) {
            LOG.info("the training in {} cannot be resumed", folder, e);
            return Optional.empty();
        }
    }

    /**
     * Removes a run with all that its folder holds.
     *
     * @throws IOException if something of it cannot be removed, somebody still trains it, or it is
     *     no run of this store
     */
    void delete(Path folder) throws IOException {
        if (!models.equals(folder.getParent())) {
            throw new IOException(folder + " is not a run of this window");
        }
        if (!Files.exists(folder)) {
            return;
        }
        FolderLock.acquire(folder).close();
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
