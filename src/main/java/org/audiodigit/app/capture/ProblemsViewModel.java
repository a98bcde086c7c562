package org.audiodigit.app.capture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.common.Failures;
import org.slf4j.LoggerFactory;

/** What went wrong since the last thing a person did, as one sentence and as all of them. */
public final class ProblemsViewModel {

    private static final int MOST = 20;

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
        if (sentences.size() < MOST) {
            sentences.add(sentence);
        }
        show();
    }

    public void add(String what, Exception failure) {
        LoggerFactory.getLogger(ProblemsViewModel.class).info(what, failure);
        add(sentence(what, failure));
    }

    /** The file and the reason, or for what is not about a file, what could not be done. */
    public static String sentence(String what, Exception failure) {
        return failure instanceof IOException e
                ? Failures.sentence(e)
                : what + " (" + failure.getMessage() + ")";
    }

    private void show() {
        line.set(count < 2 ? String.join("", sentences) : sentences.get(0) + more(count - 1));
        all.set(
                String.join("\n", sentences)
                        + (count > sentences.size() ? "\n" + more(count - MOST).strip() : ""));
    }

    private static String more(int others) {
        return "  (and %,d more)".formatted(others);
    }

    /** The first, and how many there are beside it; empty if nothing went wrong. */
    public ReadOnlyStringProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    /** The first twenty, a line each. */
    public ReadOnlyStringProperty allProperty() {
        return all.getReadOnlyProperty();
    }
}
