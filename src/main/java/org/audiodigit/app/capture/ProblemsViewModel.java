package org.audiodigit.app.capture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.common.Failures;
import org.audiodigit.common.Formats;
import org.slf4j.LoggerFactory;

/** The problems since the user's last action, as one line and as a list. */
public final class ProblemsViewModel {

    private static final int MAX_LISTED = 20;

    private final List<String> sentences = new ArrayList<>();
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper all = new ReadOnlyStringWrapper("");
    private int count;

    public void clear() {
        count = 0;
        sentences.clear();
        show();
    }

    public void add(String sentence) {
        count++;
        if (sentences.size() < MAX_LISTED) {
            sentences.add(sentence);
        }
        show();
    }

    /**
     * Logs a failure and adds its sentence.
     *
     * @param what the action that failed; used if the failure is not about a file
     */
    public void add(String what, Exception failure) {
        LoggerFactory.getLogger(ProblemsViewModel.class).info(what, failure);
        add(
                failure instanceof IOException e
                        ? Failures.sentence(e)
                        : what + ": " + Failures.sentence(failure));
    }

    private void show() {
        line.set(count < 2 ? String.join("", sentences) : sentences.get(0) + more(count - 1));
        all.set(
                String.join("\n", sentences)
                        + (count > sentences.size()
                                ? "\n" + more(count - MAX_LISTED).strip()
                                : ""));
    }

    private static String more(int others) {
        return "  (and " + Formats.count(others) + " more)";
    }

    /** The first problem and the number of others; empty without problems. */
    public ReadOnlyStringProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    /** The first {@value #MAX_LISTED} problems, one a line. */
    public ReadOnlyStringProperty allProperty() {
        return all.getReadOnlyProperty();
    }
}
