package org.audiodigit.app.session;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.app.dialog.FolderKind;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.common.Formats;
import org.audiodigit.common.FreeName;
import org.audiodigit.dataset.SessionPlan;

/** The first page: where to record and which words. */
final class SetupViewModel {

    static final int DEFAULT_TAKES = 10;
    private static final String DIGITS = "0 1 2 3 4 5 6 7 8 9";
    private static final String FOLDER_NAME = "recordings";

    /** With the pauses, on average. */
    private static final double SECONDS_PER_TAKE = 2.5;

    private final Dialogs dialogs;
    private final Path home;
    private final ReadOnlyObjectProperty<Optional<LoadedDataset>> open;
    private final StringProperty folder = new SimpleStringProperty("");
    private final BooleanProperty extending = new SimpleBooleanProperty();
    private final StringProperty words = new SimpleStringProperty(DIGITS);
    private final StringProperty takes = new SimpleStringProperty("" + DEFAULT_TAKES);

    /** A folder to propose, free when the program was started. */
    private Path free;

    /**
     * @param home the folder in which a new data set is proposed
     */
    SetupViewModel(RoomContext context, Path home) {
        this.dialogs = context.dialogs();
        this.home = home;
        this.open = context.workspace().data().openProperty();
        this.free = home.resolve(FOLDER_NAME);
        context.tasks()
                .start(
                        BackgroundTask.quiet(
                                        "Looking for a free folder",
                                        progress -> FreeName.in(home, FOLDER_NAME))
                                .onSuccess(found -> free = found));
        open.subscribe(dataset -> extending.set(extending.get() && dataset.isPresent()));
    }

    /** Proposes a new folder, unless one was entered or proposed before. */
    void propose() {
        if (folder.get().isBlank()) {
            folder.set(free.toString());
        }
    }

    void chooseFolder() {
        dialogs.folder(FolderKind.DATASET, Optional.empty())
                .ifPresent(
                        chosen -> {
                            folder.set(chosen.toString());
                            extending.set(false);
                        });
    }

    void useDigits() {
        words.set(DIGITS);
    }

    /** Uses the labels of the open data set as words. */
    void useLabels() {
        open.get().ifPresent(loaded -> words.set(String.join(" ", loaded.dataset().labels())));
    }

    private List<String> wordList() {
        return SessionPlan.words(words.get());
    }

    /**
     * The folder of the data set; empty if none or an invalid one was entered. A relative path
     * belongs to the folder in which new data sets are proposed.
     */
    Optional<Path> target() {
        if (extending.get()) {
            return open.get().map(LoadedDataset::folder);
        }
        try {
            return folder.get().isBlank()
                    ? Optional.empty()
                    : Optional.of(home.resolve(expanded(folder.get().strip())));
        } catch (InvalidPathException invalid) {
            return Optional.empty();
        }
    }

    /** As a shell does, {@code ~/x} is a path in the user's home folder. */
    private static String expanded(String path) {
        return path.startsWith("~/") ? System.getProperty("user.home") + path.substring(1) : path;
    }

    /** The takes of each word; empty if no valid number was entered. */
    OptionalInt takesPerWord() {
        String text = takes.get().strip();
        if (!text.matches("[0-9]{1,9}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text);
        return number >= 1 && number <= SessionPlan.MAX_TAKES
                ? OptionalInt.of(number)
                : OptionalInt.empty();
    }

    /** What the session records, if there is no {@link #problem}. */
    SessionPlan plan(long seed) {
        List<String> list = wordList();
        int number = takesPerWord().orElseThrow();
        return new SessionPlan(SessionPlan.layoutOf(list), list, number, seed, List.of());
    }

    /** Why the session cannot start, a sentence; empty if it can. */
    StringBinding problem() {
        return Bindings.createStringBinding(
                this::problemSentence, folder, extending, words, takes, open);
    }

    private String problemSentence() {
        if (target().isEmpty()) {
            return "Enter the folder of the data set.";
        }
        Optional<String> invalidWords = SessionPlan.invalidWordsReason(wordList());
        if (invalidWords.isEmpty() && takesPerWord().isEmpty()) {
            return "Enter a number of takes from 1 to %d.".formatted(SessionPlan.MAX_TAKES);
        }
        return invalidWords.orElse("");
    }

    /** The size of the session in words; empty without a valid number of takes. */
    StringBinding summary() {
        return Bindings.createStringBinding(
                () -> takesPerWord().stream().mapToObj(this::summary).findAny().orElse(""),
                words,
                takes);
    }

    private String summary(int takesPerWord) {
        int count = wordList().size();
        int all = count * takesPerWord;
        int minutes = (int) Math.ceil(all * SECONDS_PER_TAKE / 60);
        return "%s, %s each: %s of each speaker, about %s. Each is saved at once, so the session can be continued another day."
                .formatted(
                        Formats.count(count, "word"),
                        Formats.count(takesPerWord, "take"),
                        Formats.count(all, "recording"),
                        Formats.count(minutes, "minute"));
    }

    /** The name of the open data set; empty without one. */
    StringBinding openName() {
        return Bindings.createStringBinding(
                () -> open.get().map(LoadedDataset::name).orElse(""), open);
    }

    /** The path of a new folder or of another data set, as the user typed it. */
    StringProperty folderProperty() {
        return folder;
    }

    /** Whether to record into the open data set. */
    BooleanProperty extendingProperty() {
        return extending;
    }

    /** The words as the user typed or pasted them. */
    StringProperty wordsProperty() {
        return words;
    }

    /** Number of takes of each word as the user typed it. */
    StringProperty takesProperty() {
        return takes;
    }
}
