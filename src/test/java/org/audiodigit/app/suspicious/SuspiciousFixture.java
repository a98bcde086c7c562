package org.audiodigit.app.suspicious;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.dataset.Clip;
import org.audiodigit.testing.HeldTasks;
import org.audiodigit.testing.SpoiltDataset;
import org.audiodigit.testing.TestContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The suspicious clips of a data set that is open, without a model. */
abstract class SuspiciousFixture {

    @TempDir Path parent;
    final HeldTasks tasks = new HeldTasks();
    final AllClips list = new AllClips();
    TestContext test;
    Path folder;
    Workspace workspace;
    SuspiciousViewModel model;

    /** A list without filters. */
    static final class AllClips implements ReviewedList {

        final ObjectProperty<List<Clip>> listed = new SimpleObjectProperty<>(List.of());
        final ObjectProperty<Optional<Clip>> selected =
                new SimpleObjectProperty<>(Optional.empty());

        @Override
        public ObservableValue<List<Clip>> listed() {
            return listed;
        }

        @Override
        public ObservableValue<Optional<Clip>> selected() {
            return selected;
        }

        @Override
        public void select(Clip clip) {
            selected.set(Optional.of(clip));
        }
    }

    @BeforeEach
    void open() throws Exception {
        folder = SpoiltDataset.write(parent.resolve("digits"));
        test = TestContext.with(tasks, parent.resolve("models"));
        workspace = test.context().workspace();
        workspace
                .data()
                .openProperty()
                .subscribe(
                        open ->
                                list.listed.set(
                                        open.map(o -> o.dataset().clips()).orElse(List.of())));
        model = new SuspiciousViewModel(test.context(), parent.resolve("embeddings"), list);
        workspace.data().open(folder);
        model.shownProperty().set(true);
    }

    List<String> rows() {
        return model.rowsProperty().get().stream().map(row -> row.clip().id()).toList();
    }

    String selected() {
        return model.selectedProperty().get().map(row -> row.clip().id()).orElse("");
    }

    boolean exists(String name) {
        return Files.exists(folder.resolve(name));
    }
}
