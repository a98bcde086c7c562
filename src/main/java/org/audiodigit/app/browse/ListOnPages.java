package org.audiodigit.app.browse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import org.audiodigit.app.map.MapList;
import org.audiodigit.app.suspicious.ReviewedList;
import org.audiodigit.dataset.Clip;

/** Connects the list of clips with the map and the suspicious clips. */
final class ListOnPages implements MapList, ReviewedList {

    private final BrowseViewModel model;
    private final ObservableValue<List<Clip>> listed;
    private final ObservableValue<Set<String>> chosen;
    private final ObservableValue<Optional<Clip>> selected;

    ListOnPages(BrowseViewModel model) {
        this.model = model;
        listed =
                model.list().shownProperty().map(rows -> rows.stream().map(ClipRow::clip).toList());
        chosen = model.list().filter().filterProperty().map(ClipFilter::ids);
        selected = model.list().selectedProperty().map(row -> row.map(ClipRow::clip));
    }

    @Override
    public ObservableValue<List<Clip>> listed() {
        return listed;
    }

    @Override
    public ObservableValue<Set<String>> chosen() {
        return chosen;
    }

    @Override
    public void choose(Set<String> ids) {
        model.list().filter().setIds(ids);
    }

    @Override
    public ObservableValue<Optional<Clip>> selected() {
        return selected;
    }

    @Override
    public void select(Clip clip) {
        model.list()
                .rowsProperty()
                .get()
                .flatMap(rows -> rows.find(clip.id()))
                .ifPresent(model::select);
    }

    @Override
    public void play() {
        model.playback().play();
    }
}
