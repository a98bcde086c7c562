package org.audiodigit.dataset;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.signal.Waveform;

/** Adds recordings to a data set, named by the rules of its layout. */
public final class DatasetAddition {

    private static final String DEFAULT_SPEAKER = "me";
    private static final String RESERVED = "nohash";

    private final Dataset dataset;
    private final DatasetLayout layout;

    /** The next takes of labels and speakers to which this object has added. */
    private final Map<List<String>, Integer> nextTakes = new HashMap<>();

    private boolean mayCreateFolder;

    public DatasetAddition(Dataset dataset) {
        this(dataset, DatasetLayout.ALL);
    }

    DatasetAddition(Dataset dataset, List<DatasetLayout> layouts) {
        this.dataset = dataset;
        this.layout =
                layouts.stream()
                        .filter(known -> known.name().equals(dataset.layout()))
                        .findFirst()
                        .orElseGet(FlatLayout::new);
    }

    /**
     * Opens the data set in a folder, or a new one if the folder has no recordings or does not
     * exist. The first recording creates the folder.
     *
     * @param layout name of the layout; empty for that of the data set, or for a new one the first
     *     of {@link #layouts}
     * @throws DatasetException if the data set has another layout or cannot be used
     */
    public static DatasetAddition open(Path folder, Optional<String> layout)
            throws IOException, InterruptedException {
        if (Files.exists(folder) && !RecordingFinder.search(folder).recordings().isEmpty()) {
            Dataset dataset = DatasetScanner.standard().scan(folder);
            if (layout.isPresent() && !layout.get().equals(dataset.layout())) {
                throw new DatasetException(
                        folder,
                        "has the layout %s, not %s".formatted(dataset.layout(), layout.get()));
            }
            return new DatasetAddition(dataset);
        }
        String name = layout.orElse(layouts().get(0));
        DatasetAddition created =
                new DatasetAddition(Dataset.of(folder, name, List.of(), Map.of(), List.of()));
        created.mayCreateFolder = true;
        return created;
    }

    /** The names of all layouts. */
    public static List<String> layouts() {
        return DatasetLayout.ALL.stream().map(DatasetLayout::name).toList();
    }

    /** The data set before the additions. */
    public Dataset dataset() {
        return dataset;
    }

    /**
     * The path of the file that {@link #add} would write, unless another program creates it first.
     *
     * @param label of the recording; the digit or its English word
     * @param speaker a speaker of the data set or a new one
     * @throws DatasetException if label or speaker cannot be part of a file name
     */
    public Path file(String label, String speaker) throws DatasetException {
        return file(label, speaker, nextTake(label, speaker));
    }

    /**
     * Writes a recording as the next take of the speaker. Existing files are never replaced. A new
     * speaker is recorded as added, so that no other speaker changes parts.
     *
     * @return the written file
     * @throws IOException if it cannot be written; no file remains in this case
     */
    public Path add(String label, String speaker, Waveform waveform) throws IOException {
        if (!mayCreateFolder && !Files.isDirectory(dataset.directory())) {
            throw new DatasetException(dataset.directory(), "the folder no longer exists");
        }
        file(label, speaker); // an invalid name must not reach the list of speakers
        registerSpeaker(speaker);
        int take = nextTake(label, speaker);
        while (true) {
            Path file = file(label, speaker, take);
            Files.createDirectories(file.getParent());
            try {
                // reserves the name, so that no other program can use it meanwhile
                Files.createFile(file);
            } catch (FileAlreadyExistsException e) {
                take++;
                continue;
            }
            write(file, waveform);
            nextTakes.put(List.of(DigitWords.toDigit(label), speaker), take + 1);
            return file;
        }
    }

    /** Records a new speaker as added, so that no other speaker changes parts. */
    void registerSpeaker(String speaker) throws IOException {
        if (isAddedLater(speaker)) {
            AddedSpeakersFile.of(dataset.directory()).add(speaker);
        }
    }

    /** Whether the data set can be split by speaker without this speaker. */
    private boolean isAddedLater(String speaker) {
        List<String> speakers = dataset.speakerIds();
        return speakers.size() >= SpeakerSplit.MIN_SPEAKERS && !speakers.contains(speaker);
    }

    private static void write(Path file, Waveform waveform) throws IOException {
        try {
            WavWriter.write(file, waveform);
        } catch (IOException | RuntimeException | Error failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    /** The path of a take, whether it exists or not. */
    Path file(String label, String speaker, int take) throws DatasetException {
        checkSpeaker(speaker);
        return dataset.directory()
                .resolve(layout.pathFor(dataset, DigitWords.toDigit(label), speaker, take));
    }

    /**
     * @throws DatasetException if a speaker is not in the data set and cannot be part of a file
     *     name, or differs from another speaker only in case, which some file systems ignore
     */
    public void checkSpeaker(String speaker) throws DatasetException {
        boolean valid = DatasetLayout.isNamePart(speaker) && !speaker.equals(RESERVED);
        if (!valid && !dataset.speakerIds().contains(speaker)) {
            throw new DatasetException(
                    dataset.directory(),
                    "names of speakers may contain letters, digits and hyphens only, not \""
                            + speaker
                            + "\"");
        }
        checkCase(speaker, dataset.speakerIds());
    }

    /**
     * @param known names that speakers have
     * @throws DatasetException if a new name differs from another one only in case
     */
    void checkCase(String speaker, Collection<String> known) throws DatasetException {
        Optional<String> other =
                known.stream().filter(name -> name.equalsIgnoreCase(speaker)).findFirst();
        if (other.isPresent() && !known.contains(speaker)) {
            throw new DatasetException(
                    dataset.directory(),
                    "has the speaker \"%s\", from whom \"%s\" differs only in case"
                            .formatted(other.get(), speaker));
        }
    }

    /** The first take that the speaker has of none of these labels. */
    int firstTake(Collection<String> labels, String speaker) {
        return labels.stream().mapToInt(label -> nextTake(label, speaker)).max().orElse(0);
    }

    /** The take after the last one of this label and speaker; 0 for the first. */
    private int nextTake(String word, String speaker) {
        String label = DigitWords.toDigit(word);
        return nextTakes.getOrDefault(List.of(label, speaker), takeAfterDataset(label, speaker));
    }

    private int takeAfterDataset(String label, String speaker) {
        return dataset.clips().stream()
                .filter(clip -> clip.label().equals(label))
                .filter(clip -> clip.speaker().filter(speaker::equals).isPresent())
                .mapToInt(clip -> clip.take().orElse(-1) + 1)
                .max()
                .orElse(0);
    }

    /** Whether a text can be a part of the file name of a recording. */
    public static boolean isNamePart(String text) {
        return DatasetLayout.isNamePart(text);
    }

    /**
     * Suggests a name for a new speaker: the next number with as many digits as the others if all
     * speakers are numbers, otherwise "me".
     */
    public static String suggestSpeaker(Dataset dataset) {
        List<String> speakers = dataset.speakerIds();
        int highest = 0;
        int digits = 1;
        for (String speaker : speakers) {
            OptionalInt number = SpeakerNumber.of(speaker);
            if (number.isEmpty()) {
                return DEFAULT_SPEAKER;
            }
            highest = Math.max(highest, number.getAsInt());
            digits = Math.max(digits, speaker.length());
        }
        return speakers.isEmpty()
                ? DEFAULT_SPEAKER
                : String.format(Locale.ROOT, "%0" + digits + "d", highest + 1);
    }
}
