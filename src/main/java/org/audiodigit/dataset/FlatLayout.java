package org.audiodigit.dataset;

import java.util.List;
import java.util.Optional;

/** The Free Spoken Digit Dataset: {@code 7_jackson_32.wav}, all in one folder. */
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
    public Optional<ParsedClipName> read(List<String> path) {
        return ParsedClipName.ofThreeParts(path.get(0));
    }
}
