package org.audiodigit.app.shell;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.workspace.ActiveModel;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.Workspace;

/** What the window's frame says and does: open a data set, use a model, the lines about both. */
public final class ShellViewModel {

    static final String LAST_DATASET = "dataset.last";
    static final String LAST_MODEL = "model.last";
    static final String BUNDLED = "Bundled recordings";

    private final Workspace workspace;
    private final Dialogs dialogs;
    private final Settings settings;
    private final BundledContent bundled;

    public ShellViewModel(
            Workspace workspace, Dialogs dialogs, Settings settings, BundledContent bundled) {
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.settings = settings;
        this.bundled = bundled;
        workspace.data().openProperty().subscribe(open -> open.ifPresent(this::rememberDataset));
        workspace.model().inUseProperty().subscribe(used -> used.ifPresent(this::rememberModel));
        workspace.data().problemProperty().subscribe(this::warn);
        workspace.data().flags().problemProperty().subscribe(this::warn);
        workspace.model().problemProperty().subscribe(this::warn);
    }

    private void warn(String sentence) {
        if (!sentence.isEmpty()) {
            dialogs.warn(sentence);
        }
    }

    private void rememberDataset(LoadedDataset open) {
        settings.put(LAST_DATASET, open.name().equals(BUNDLED) ? "" : open.folder().toString());
    }

    /** The shipped one is not remembered by its place, so that a newer version is unpacked. */
    private void rememberModel(ActiveModel used) {
        settings.put(LAST_MODEL, bundled.isModel(used.folder()) ? "" : used.folder().toString());
    }

    /** Opens what was open last time, or the bundled recordings, and loads the shipped model. */
    public void begin() {
        lastFolder(LAST_DATASET).ifPresentOrElse(workspace.data()::open, this::openBundled);
        lastFolder(LAST_MODEL).ifPresentOrElse(workspace.model()::use, this::useShippedModel);
    }

    private Optional<Path> lastFolder(String name) {
        String last = settings.get(name, "");
        try {
            return last.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Path.of(last)).filter(Files::isDirectory);
        } catch (InvalidPathException otherSystem) {
            return Optional.empty();
        }
    }

    /** Lets the person choose a folder and opens it. */
    public void openFolder() {
        Optional<Path> begin =
                workspace.data().openProperty().get().map(open -> open.folder().getParent());
        dialogs.folder("Open a folder of recordings", begin).ifPresent(workspace.data()::open);
    }

    /** Opens the recordings that come with the program. */
    public void openBundled() {
        bundled.recordings(folder -> workspace.data().open(folder, BUNDLED));
    }

    /** Uses the model that comes with the program. */
    public void useShippedModel() {
        bundled.model(workspace.model()::use);
    }

    /** Lets the person choose a model's folder and uses it. */
    public void openModel() {
        dialogs.folder("Use the model in a folder", Optional.of(workspace.models()))
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
                + counted(clips, "clip")
                + (speakers == 0 ? "" : " · " + counted(speakers, "speaker"))
                + " · "
                + counted(labels, "label");
    }

    private static String counted(int number, String noun) {
        return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }

    /** E.g. {@code MXNet ready}. */
    StringBinding engineLine() {
        return Bindings.createStringBinding(
                () ->
                        switch (workspace.model().engineProperty().get()) {
                            case STARTING -> "MXNet starting";
                            case READY -> "MXNet ready";
                            case FAILED -> "MXNet did not start";
                        },
                workspace.model().engineProperty());
    }

    /** E.g. {@code model: digit-cnn}. */
    StringBinding modelLine() {
        return Bindings.createStringBinding(
                () ->
                        workspace
                                .model()
                                .inUseProperty()
                                .get()
                                .map(ActiveModel::name)
                                .map("model: "::concat)
                                .orElse("no model yet"),
                workspace.model().inUseProperty());
    }

    Workspace workspace() {
        return workspace;
    }
}
