package org.audiodigit.app.monkey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.app.dialog.FolderKind;

/**
 * Chooses random files instead of showing the choosers of the system, which random input cannot
 * operate. Questions and notifications of the window are shown.
 */
final class MonkeyDialogs implements Dialogs {

    private final Dialogs window;
    private final MonkeyFiles files;
    private final Random random;

    MonkeyDialogs(Dialogs window, MonkeyFiles files, Random random) {
        this.window = window;
        this.files = files;
        this.random = random;
    }

    @Override
    public Optional<Path> folder(FolderKind kind, Optional<Path> fallback) {
        return choose(kind == FolderKind.MODEL ? files.models() : files.folders());
    }

    @Override
    public List<Path> recordings(String title, Optional<Path> fallback) {
        return files.some(random);
    }

    @Override
    public Optional<Path> file(String title, String kind, String... extensions) {
        return choose(files.models());
    }

    @Override
    public Optional<Path> save(String title, String kind, String suggestion) {
        return choose(files.outputs(suggestion));
    }

    private Optional<Path> choose(List<Path> paths) {
        return random.nextInt(6) == 0
                ? Optional.empty()
                : Optional.of(paths.get(random.nextInt(paths.size())));
    }

    @Override
    public boolean confirm(String question, String yes, String no) {
        return window.confirm(question, yes, no);
    }

    @Override
    public Optional<String> choose(
            String question, List<String> actions, Optional<String> preferred) {
        return window.choose(question, actions, preferred);
    }

    @Override
    public void inform(String message) {
        window.inform(message);
    }

    @Override
    public void offer(String message, String action, Runnable run) {
        window.offer(message, action, run);
    }

    @Override
    public void warn(String message) {
        window.warn(message);
    }
}
