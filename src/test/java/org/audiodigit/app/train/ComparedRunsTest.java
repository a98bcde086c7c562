package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.audiodigit.app.workspace.Navigation.ModelRequest;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The runs that are compared in Evaluate. */
@Tag("engine")
class ComparedRunsTest extends TrainOnTonesFixture {

    private List<Path> requested() {
        return test.context().workspace().navigation().comparedProperty().get().stream()
                .flatMap(request -> request.value().stream())
                .map(ModelRequest::folder)
                .toList();
    }

    @Test
    void theTickedRunsAreComparedOldestFirst() {
        model.train();
        assertThat(model.actions().canCompare()).isFalse();
        model.actions().compare();
        assertThat(requested()).isEmpty();
        model.train();
        List<RunRow> newestFirst = model.runs().rows();
        assertThat(newestFirst).allMatch(row -> row.shownProperty().get());
        assertThat(model.actions().canCompare()).isTrue();
        model.actions().compare();
        assertThat(requested())
                .containsExactly(newestFirst.get(1).folder(), newestFirst.get(0).folder());
        assertThat(test.context().workspace().navigation().roomProperty().get())
                .isEqualTo(RoomId.EVALUATE);
    }

    @Test
    void aTickedRunIsComparedWithTheSelectedOne() {
        model.train();
        model.train();
        RunRow unticked = model.runs().rows().get(0);
        unticked.shownProperty().set(false);
        model.runs().selectedProperty().set(null);
        assertThat(model.actions().canCompare()).isFalse();
        model.runs().selectedProperty().set(unticked);
        assertThat(model.actions().canCompare()).isTrue();
    }
}
