package org.audiodigit.app.shell;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.app.dialog.FolderKind;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.ModelLibrary.ModelEntry;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.common.Formats;

/** State and commands of the window frame: opens data sets and models, describes both. */
public final class ShellViewModel {

    static final String LAST_DATASET = "dataset.last";
    static final String LAST_MODEL = "model.last";
    static final String RECENT_DATASETS = "dataset.recent.";
    static final int MAX_RECENT = 8;
    static final String BUNDLED = "Bundled recordings";

    private final Workspace workspace;
    private final Dialogs dialogs;
    private final Settings settings;
    private final BundledContent bundled;
    private final ObservableList<Path> recent = FXCollections.observableArrayList();

    public ShellViewModel(
            Workspace workspace, Dialogs dialogs, Settings settings, BundledContent bundled) {
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.settings = settings;
        this.bundled = bundled;
        for (int i = 0; i < MAX_RECENT; i++) {
            savedPath(RECENT_DATASETS + i).ifPresent(recent::add);
        }
        workspace.data().openProperty().subscribe(open -> open.ifPresent(this::rememberDataset));
        workspace
                .model()
                .activeProperty()
                .subscribe(active -> active.ifPresent(this::rememberModel));
        workspace.data().problemProperty().subscribe(this::warn);
        workspace.data().flags().problemProperty().subscribe(this::warn);
        workspace.data().kept().problemProperty().subscribe(this::warn);
        workspace.model().problemProperty().subscribe(this::warn);
        workspace.undo().problemProperty().subscribe(this::warn);
    }

    private void warn(String sentence) {
        if (!sentence.isEmpty()) {
            dialogs.warn(sentence);
        }
    }

    private void rememberDataset(LoadedDataset open) {
        boolean isBundled = open.name().equals(BUNDLED);
        settings.put(LAST_DATASET, isBundled ? "" : open.folder().toString());
        if (!isBundled) {
            rememberRecent(open.folder().toAbsolutePath().normalize());
        }
    }

    private void rememberRecent(Path folder) {
        recent.remove(folder);
        recent.add(0, folder);
        if (recent.size() > MAX_RECENT) {
            recent.remove(MAX_RECENT);
        }
        for (int i = 0; i < recent.size(); i++) {
            settings.put(RECENT_DATASETS + i, recent.get(i).toString());
        }
    }

    /** The data sets that were opened last, the latest first. */
    ObservableList<Path> recentFolders() {
        return recent;
    }

    void openRecent(Path folder) {
        workspace.data().open(folder);
    }

    /**
     * The folder of the shipped model is not remembered, since another version unpacks elsewhere.
     */
    private void rememberModel(LoadedModel active) {
        settings.put(
                LAST_MODEL, bundled.isModel(active.folder()) ? "" : active.folder().toString());
    }

    /**
     * Opens the data set and the model of the last session, or else the bundled recordings and the
     * shipped model.
     */
    public void open() {
        lastFolder(LAST_DATASET).ifPresentOrElse(workspace.data()::open, this::openBundled);
        lastFolder(LAST_MODEL).ifPresentOrElse(workspace.model()::use, this::useShippedModel);
    }

    private Optional<Path> lastFolder(String name) {
        return savedPath(name).filter(Files::isDirectory);
    }

    private Optional<Path> savedPath(String name) {
        String saved = settings.get(name, "");
        try {
            return saved.isEmpty() ? Optional.empty() : Optional.of(Path.of(saved));
        } catch (InvalidPathException writtenOnAnotherSystem) {
            return Optional.empty();
        }
    }

    /** Lets the user choose a folder of recordings and opens it. */
    public void openFolder() {
        dialogs.folder(FolderKind.DATASET, Optional.of(folderToOpen()))
                .ifPresent(workspace.data()::open);
    }

    /**
     * The folder beside the open or the last data set, but not the hidden one of the bundled
     * recordings.
     */
    private Path folderToOpen() {
        return recent.stream()
                .map(Path::getParent)
                .filter(parent -> parent != null && Files.isDirectory(parent))
                .findFirst()
                .orElse(Path.of(System.getProperty("user.home")));
    }

    public void openBundled() {
        bundled.recordings(folder -> workspace.data().open(folder, BUNDLED));
    }

    public void useShippedModel() {
        bundled.model(workspace.model()::use);
    }

    void use(ModelEntry entry) {
        workspace.model().use(entry.folder(), entry.name());
    }

    /** Lets the user choose the folder of a model and activates it. */
    public void openModel() {
        dialogs.folder(FolderKind.MODEL, Optional.of(workspace.models()))
                .ifPresent(workspace.model()::use);
    }

    /** E.g. {@code FSDD · 3,000 clips · 6 speakers · 10 labels}. */
    StringBinding datasetLine() {
        return Bindings.createStringBinding(
                () -> workspace.data().openProperty().get().map(ShellViewModel::line).orElse(""),
                workspace.data().openProperty());
    }

    private static String line(LoadedDataset open) {
        int clips = open.dataset().clips().size();
        int speakers = open.dataset().speakers().size();
        int labels = open.dataset().labels().size();
        return open.name()
                + " · "
                + Formats.count(clips, "clip")
                + (speakers == 0 ? "" : " · " + Formats.count(speakers, "speaker"))
                + " · "
                + Formats.count(labels, "label");
    }

    /** State of the engine; empty once it is ready. */
    StringBinding engineLine() {
        return Bindings.createStringBinding(
                () ->
                        switch (workspace.model().engineProperty().get()) {
                            case STARTING -> "Starting the engine";
                            case READY -> "";
                            case FAILED -> engineProblem();
                        },
                workspace.model().engineProperty(),
                workspace.model().obstacleProperty());
    }

    private String engineProblem() {
        String obstacle = workspace.model().obstacleProperty().get();
        return obstacle.isEmpty() ? "The engine did not start" : obstacle;
    }

    /** E.g. {@code Model: digit-cnn}. */
    StringBinding modelLine() {
        return Bindings.createStringBinding(
                () ->
                        workspace
                                .model()
                                .activeProperty()
                                .get()
                                .map(LoadedModel::name)
                                .map("Model: "::concat)
                                .orElse("No model"),
                workspace.model().activeProperty());
    }

    Workspace workspace() {
        return workspace;
    }
}
