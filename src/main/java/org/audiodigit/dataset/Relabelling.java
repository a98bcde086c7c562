package org.audiodigit.dataset;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Gives a clip another label by renaming its file as the layout of the data set demands. No file is
 * ever replaced.
 *
 * @param before the clip with its present label
 * @param after the same clip with the new label and its new file
 */
public record Relabelling(Clip before, Clip after) {

    /**
     * Chooses the new file, which keeps its take if that is free.
     *
     * @throws DatasetException if the label cannot be part of a path or the data set is joined of
     *     several
     */
    public static Relabelling of(Dataset dataset, Clip clip, String label) throws DatasetException {
        if (!dataset.joined().isEmpty()) {
            throw new DatasetException(
                    dataset.directory(), "several data sets are joined; open the one of the clip");
        }
        boolean named = clip.speaker().isPresent() && clip.take().isPresent();
        Path file = named ? withTake(dataset, clip, label) : withSameName(dataset, clip, label);
        Path base = dataset.directory();
        String id = base.relativize(file).toString().replace('\\', '/');
        OptionalInt take = clip.take();
        if (named) {
            take = ParsedClipName.takeOf(file.getFileName().toString());
        }
        return new Relabelling(
                clip,
                new Clip(id, file, label, clip.speaker(), take, clip.sampleRate(), clip.frames()));
    }

    /**
     * Finds the clip that was renamed between two states of a data set; empty if none was or if
     * more has changed.
     */
    public static Optional<Relabelling> between(Dataset before, Dataset now) {
        if (before == now || !before.directory().equals(now.directory())) {
            return Optional.empty();
        }
        List<Clip> gone = without(before.clips(), now.clips());
        List<Clip> added = without(now.clips(), before.clips());
        if (gone.size() != 1 || added.size() != 1) {
            return Optional.empty();
        }
        Clip from = gone.get(0);
        Clip to = added.get(0);
        boolean same =
                from.speaker().equals(to.speaker())
                        && from.sampleRate() == to.sampleRate()
                        && from.frames() == to.frames();
        return same ? Optional.of(new Relabelling(from, to)) : Optional.empty();
    }

    private static List<Clip> without(List<Clip> clips, List<Clip> others) {
        Set<Clip> known = new HashSet<>(others);
        return clips.stream().filter(clip -> !known.contains(clip)).toList();
    }

    private static Path withTake(Dataset dataset, Clip clip, String label) throws DatasetException {
        DatasetAddition addition = new DatasetAddition(dataset);
        String speaker = clip.speaker().orElseThrow();
        Path sameTake = addition.file(label, speaker, clip.take().orElseThrow());
        boolean known =
                dataset.clips().stream()
                        .anyMatch(
                                other ->
                                        other.label().equals(label)
                                                && other.speaker().equals(clip.speaker())
                                                && other.take().equals(clip.take()));
        if (!known && isFree(sameTake)) {
            return sameTake;
        }
        int take = addition.firstTake(List.of(label), speaker);
        while (!isFree(addition.file(label, speaker, take))) {
            take++;
        }
        return addition.file(label, speaker, take);
    }

    /** In the folder of the new label, for layouts whose file names say nothing. */
    private static Path withSameName(Dataset dataset, Clip clip, String label)
            throws DatasetException {
        Path folder = new DatasetAddition(dataset).file(label, "unknown", 0).getParent();
        Path name = clip.file().getFileName();
        if (!isFree(folder.resolve(name))) {
            throw new DatasetException(
                    folder.resolve(name), "exists already; rename one of the two files first");
        }
        return folder.resolve(name);
    }

    private static boolean isFree(Path file) {
        return !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Renames the file.
     *
     * @throws NoSuchFileException if the file is missing
     * @throws FileAlreadyExistsException if another program has created the new file meanwhile
     * @throws IOException if it cannot be renamed; it is unchanged in this case
     */
    public void apply() throws IOException {
        move(before.file(), after.file());
    }

    /**
     * Renames the file back.
     *
     * @throws IOException as {@link #apply}
     */
    public void revert() throws IOException {
        move(after.file(), before.file());
    }

    private static void move(Path from, Path to) throws IOException {
        if (!Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(from.toString(), null, "the file no longer exists");
        }
        Files.createDirectories(to.getParent());
        // reserves the name, since an atomic move replaces an existing file
        Files.createFile(to);
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(to);
            throw e;
        }
    }
}
