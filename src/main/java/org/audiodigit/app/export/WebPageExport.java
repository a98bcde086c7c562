package org.audiodigit.app.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.app.dialog.FolderKind;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.common.Failures;
import org.audiodigit.common.FreeName;
import org.audiodigit.model.StoredModel;
import org.audiodigit.model.onnx.OnnxModel;
import org.audiodigit.model.web.WebPage;
import org.audiodigit.model.web.WebRuntime;

/**
 * Writes the web page of a model to a new folder. The page contains ONNX Runtime Web, which is no
 * part of the program: the user chooses its folder once.
 */
public final class WebPageExport {

    /** Settings key of the folder with ONNX Runtime Web. */
    static final String RUNTIME = "export.webRuntime";

    private static final String CHOOSE = "Choose folder…";

    private final TaskExecutor tasks;
    private final Dialogs dialogs;
    private final Settings settings;

    public WebPageExport(TaskExecutor tasks, Dialogs dialogs, Settings settings) {
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.settings = settings;
    }

    /**
     * Asks for a folder and writes the page to a new folder in it.
     *
     * @param model folder of the model
     * @param name of the model, for the visitors of the page and for its folder
     */
    public void export(Path model, String name) {
        Optional<Path> runtime = savedRuntime().or(this::chosenRuntime);
        if (runtime.isEmpty()) {
            return;
        }
        dialogs.folder(FolderKind.WEB_PAGE, Optional.empty())
                .ifPresent(parent -> start(model, name, parent, runtime.get()));
    }

    private Optional<Path> savedRuntime() {
        try {
            String saved = settings.get(RUNTIME, "");
            return saved.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Path.of(saved)).filter(f -> WebRuntime.find(f).isPresent());
        } catch (InvalidPathException writtenOnAnotherSystem) {
            return Optional.empty();
        }
    }

    private Optional<Path> chosenRuntime() {
        String question =
                "A web page contains ONNX Runtime Web, which is not part of this program. Install it with Node's package manager in any folder, then choose that folder here:\n\n%s"
                        .formatted(WebRuntime.INSTALL);
        Optional<Path> chosen =
                dialogs.choose(question, List.of(CHOOSE), Optional.of(CHOOSE))
                        .flatMap(
                                choice -> dialogs.folder(FolderKind.WEB_RUNTIME, Optional.empty()));
        if (chosen.isPresent() && WebRuntime.find(chosen.get()).isEmpty()) {
            dialogs.warn(Failures.sentence(WebRuntime.missing(chosen.get())));
            return Optional.empty();
        }
        return chosen;
    }

    /** A name that needs no escapes in addresses, except letters of other alphabets. */
    private static String folderName(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return (plain.isEmpty() ? "model" : plain) + "-web";
    }

    private void start(Path model, String name, Path parent, Path runtime) {
        Path target =
                parent.resolve(FreeName.of(folderName(name), n -> Files.exists(parent.resolve(n))));
        AtomicBoolean isRuntimeUsable = new AtomicBoolean();
        tasks.start(
                BackgroundTask.shown(
                                "Writing " + target.getFileName(),
                                progress -> {
                                    WebRuntime verified = WebRuntime.in(runtime);
                                    isRuntimeUsable.set(true);
                                    write(model, name, target, verified, progress);
                                    return target;
                                })
                        .onSuccess(
                                written -> {
                                    settings.put(RUNTIME, runtime.toString());
                                    dialogs.inform(
                                            "Saved %s. Open its %s in a browser."
                                                    .formatted(written, WebPage.START));
                                })
                        .onFailure(e -> report(e, isRuntimeUsable.get())));
    }

    private void report(Exception failure, boolean isRuntimeUsable) {
        if (!isRuntimeUsable) {
            settings.put(RUNTIME, ""); // so that the next export asks for another folder
        }
        dialogs.warn("Cannot export the page. " + Failures.sentence(failure));
    }

    private static void write(
            Path model, String name, Path target, WebRuntime runtime, TaskProgress progress)
            throws IOException, InterruptedException {
        OnnxModel onnx = OnnxModel.forExport(StoredModel.openVerified(model), null);
        new WebPage(name, onnx, runtime)
                .write(
                        target,
                        done -> {
                            if (progress.cancelled()) {
                                throw new InterruptedException();
                            }
                            progress.update(done, "");
                        });
    }
}
