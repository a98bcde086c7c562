package org.audiodigit.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All recordings in one folder, as in the Free Spoken Digit Dataset: {@code 7_jackson_32.wav}. */
final class FlatLayout implements DatasetLayout {

    @Override
    public String name() {
        return "flat";
    }

    @Override
    public String pattern() {
        return "LABEL_SPEAKER_TAKE.wav";
    }

    @Override
    public int depth() {
        return 1;
    }

    @Override
    public Optional<ParsedClipName> parse(List<String> path) {
        return ParsedClipName.ofThreeParts(path.get(0));
    }

    @Override
    public Path pathFor(Dataset dataset, String label, String speaker, int take)
            throws DatasetException {
        return Path.of(DatasetLayout.fileName(dataset, label, speaker, take));
    }
}
