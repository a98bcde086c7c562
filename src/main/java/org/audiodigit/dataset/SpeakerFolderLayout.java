package org.audiodigit.dataset;

import java.util.List;
import java.util.Optional;

/** AudioMNIST: {@code 01/7_01_42.wav}, a folder a speaker. */
final class SpeakerFolderLayout implements DatasetLayout {

    @Override
    public String name() {
        return "speaker-folders";
    }

    @Override
    public String pattern() {
        return "SPEAKER/LABEL_SPEAKER_TAKE.wav";
    }

    @Override
    public int depth() {
        return 2;
    }

    @Override
    public Optional<ParsedClipName> read(List<String> path) {
        Optional<String> folder = Optional.of(path.get(0));
        return ParsedClipName.ofThreeParts(path.get(1))
                .filter(clip -> clip.speaker().equals(folder));
    }

    @Override
    public String misfit(List<String> path) {
        if (path.size() != depth()) {
            return DatasetLayout.super.misfit(path);
        }
        return ParsedClipName.ofThreeParts(path.get(1))
                .flatMap(ParsedClipName::speaker)
                .map(speaker -> "names speaker " + speaker + " but lies in folder " + path.get(0))
                .orElseGet(() -> DatasetLayout.super.misfit(path));
    }
}
