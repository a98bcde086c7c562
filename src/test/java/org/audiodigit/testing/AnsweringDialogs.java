package org.audiodigit.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.app.dialog.FolderKind;

/** Dialogs that answer as a test specifies and record questions and messages. */
public final class AnsweringDialogs implements Dialogs {

    public Optional<Path> folder = Optional.empty();
    public List<Path> recordings = List.of();
    public Optional<Path> file = Optional.empty();
    public Optional<Path> save = Optional.empty();
    public boolean confirm = true;

    /** The answer to a question with several actions; empty for Cancel. */
    public Optional<String> choice = Optional.empty();

    /** Runs before a question is answered. */
    public Runnable beforeConfirm = () -> {};

    public final List<String> questions = new ArrayList<>();
    public final List<String> messages = new ArrayList<>();

    /** The actions of notifications by the texts of their buttons. */
    public final Map<String, Runnable> offers = new LinkedHashMap<>();

    public final List<String> warnings = new ArrayList<>();

    @Override
    public Optional<Path> folder(FolderKind kind, Optional<Path> fallback) {
        return folder;
    }

    @Override
    public List<Path> recordings(String title, Optional<Path> fallback) {
        return recordings;
    }

    @Override
    public Optional<Path> file(String title, String kind, String... extensions) {
        return file;
    }

    @Override
    public Optional<Path> save(String title, String kind, String suggestion) {
        return save;
    }

    @Override
    public boolean confirm(String question, String yes, String no) {
        questions.add(question);
        beforeConfirm.run();
        return confirm;
    }

    @Override
    public Optional<String> choose(
            String question, List<String> actions, Optional<String> preferred) {
        questions.add(question);
        beforeConfirm.run();
        if (actions.size() == 1) {
            return confirm ? Optional.of(actions.get(0)) : Optional.empty();
        }
        return choice.filter(actions::contains);
    }

    @Override
    public void inform(String message) {
        messages.add(message);
    }

    @Override
    public void offer(String message, String action, Runnable run) {
        messages.add(message);
        offers.put(action, run);
    }

    @Override
    public void warn(String message) {
        warnings.add(message);
    }
}
