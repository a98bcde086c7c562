package org.audiodigit.app.dialog;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.common.Failures;

/** Uses the file choosers of the system, and notifications in the status bar. */
public final class WindowDialogs implements Dialogs {

    private final Stage stage;
    private final LastFolders lastFolders;
    private final NotificationViewModel notifications;
    private final Runnable showLog;

    /**
     * @param settings keep the folders of the choosers
     * @param showLog opens the log
     */
    public WindowDialogs(
            Stage stage, Settings settings, NotificationViewModel notifications, Runnable showLog) {
        this.stage = stage;
        this.notifications = notifications;
        this.lastFolders = new LastFolders(settings);
        this.showLog = showLog;
    }

    @Override
    public Optional<Path> folder(FolderKind kind, Optional<Path> fallback) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(kind.title());
        lastFolders.initial(kind.key(), fallback).ifPresent(chooser::setInitialDirectory);
        return chosen(kind.key(), chooser.showDialog(stage));
    }

    @Override
    public List<Path> recordings(String title, Optional<Path> fallback) {
        FileChooser chooser =
                chooser(
                        title,
                        LastFolders.RECORDINGS,
                        fallback,
                        new ExtensionFilter(
                                "Recordings (WAV)", "*.wav", "*.WAV", "*.Wav", "*.wave", "*.WAVE"),
                        new ExtensionFilter("All files", "*"));
        return chosen(LastFolders.RECORDINGS, chooser.showOpenMultipleDialog(stage));
    }

    @Override
    public Optional<Path> file(String title, String kind, String... extensions) {
        FileChooser chooser = chooser(title, kind, extensions);
        return chosen(LastFolders.EXPORTS, chooser.showOpenDialog(stage));
    }

    @Override
    public Optional<Path> save(String title, String kind, String suggestion) {
        String extension = suggestion.substring(suggestion.lastIndexOf('.'));
        FileChooser chooser = chooser(title, kind, extension);
        chooser.setInitialFileName(suggestion);
        return chosen(LastFolders.EXPORTS, chooser.showSaveDialog(stage));
    }

    private FileChooser chooser(String title, String kind, String... extensions) {
        String[] patterns = Stream.of(extensions).map(e -> "*" + e).toArray(String[]::new);
        return chooser(
                title, LastFolders.EXPORTS, Optional.empty(), new ExtensionFilter(kind, patterns));
    }

    private FileChooser chooser(
            String title, String key, Optional<Path> fallback, ExtensionFilter... filters) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        lastFolders.initial(key, fallback).ifPresent(chooser::setInitialDirectory);
        chooser.getExtensionFilters().addAll(filters);
        return chooser;
    }

    /**
     * Remembers the folder of the user's choice.
     *
     * @param file null if the user cancelled
     */
    private Optional<Path> chosen(String key, File file) {
        return chosen(key, file == null ? null : List.of(file)).stream().findFirst();
    }

    private List<Path> chosen(String key, List<File> files) {
        List<Path> paths =
                Stream.ofNullable(files)
                        .flatMap(List::stream)
                        .flatMap(file -> path(file).stream())
                        .toList();
        paths.stream().findFirst().ifPresent(path -> lastFolders.remember(key, path));
        return paths;
    }

    private Optional<Path> path(File file) {
        try {
            return Optional.of(file.toPath());
        } catch (InvalidPathException otherLocale) {
            warn(Failures.sentence(otherLocale));
            return Optional.empty();
        }
    }

    @Override
    public boolean confirm(String question, String yes, String no) {
        return ask(question, List.of(yes), Optional.of(yes), no).isPresent();
    }

    @Override
    public Optional<String> choose(
            String question, List<String> actions, Optional<String> preferred) {
        return ask(question, actions, preferred, "Cancel");
    }

    private Optional<String> ask(
            String question, List<String> actions, Optional<String> preferred, String no) {
        ButtonType cancel = new ButtonType(no, ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(AlertType.CONFIRMATION, question, cancel);
        for (String action : actions) {
            boolean isPreferred = preferred.filter(action::equals).isPresent();
            ButtonData data = isPreferred ? ButtonData.OK_DONE : ButtonData.OTHER;
            alert.getButtonTypes().add(new ButtonType(action, data));
        }
        for (ButtonType type : alert.getButtonTypes()) {
            if (alert.getDialogPane().lookupButton(type) instanceof Region button) {
                button.setMinWidth(Region.USE_PREF_SIZE);
                ButtonBar.setButtonUniformSize(button, false);
            }
        }
        if (preferred.isEmpty()
                && alert.getDialogPane().lookupButton(cancel) instanceof Button button) {
            button.setDefaultButton(true);
        }
        alert.initOwner(stage);
        alert.setHeaderText(null);
        return alert.showAndWait().filter(type -> type != cancel).map(ButtonType::getText);
    }

    @Override
    public void inform(String message) {
        notifications.show(Notification.message(message));
    }

    @Override
    public void warn(String message) {
        notifications.show(Notification.warning(message, "Show log", showLog));
    }

    @Override
    public void offer(String message, String action, Runnable run) {
        notifications.show(Notification.offer(message, action, run));
    }
}
