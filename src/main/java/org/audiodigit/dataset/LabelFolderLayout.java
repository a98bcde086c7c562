package org.audiodigit.dataset;

import java.util.List;
import java.util.Optional;

/** Keras and Speech Commands: {@code seven/0a7c2a8d_nohash_0.wav}, a folder a label. */
final class LabelFolderLayout implements DatasetLayout {

    @Override
    public String name() {
        return "label-folders";
    }

    @Override
    public String pattern() {
        return "LABEL/*.wav";
    }

    @Override
    public int depth() {
        return 2;
    }

    @Override
    public Optional<ParsedClipName> read(List<String> path) {
        return Optional.of(ParsedClipName.inFolder(path.get(0), path.get(1)));
    }
}
