package org.audiodigit.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One folder per speaker, as in AudioMNIST: {@code 01/7_01_42.wav}. */
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
    public Optional<ParsedClipName> parse(List<String> path) {
        Optional<String> folder = Optional.of(path.get(0));
        return ParsedClipName.ofThreeParts(path.get(1))
                .filter(clip -> clip.speaker().equals(folder));
    }

    @Override
    public String mismatch(List<String> path) {
        if (path.size() != depth()) {
            return DatasetLayout.super.mismatch(path);
        }
        return ParsedClipName.ofThreeParts(path.get(1))
                .flatMap(ParsedClipName::speaker)
                .map(speaker -> "names speaker " + speaker + " but is in folder " + path.get(0))
                .orElseGet(() -> DatasetLayout.super.mismatch(path));
    }

    @Override
    public Path pathFor(Dataset dataset, String label, String speaker, int take)
            throws DatasetException {
        return Path.of(speaker, DatasetLayout.fileName(dataset, label, speaker, take));
    }
}
