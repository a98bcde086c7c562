package org.audiodigit.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.audiodigit.dataset.SessionPlan.Speaker;
import org.audiodigit.files.AtomicFile;
import org.audiodigit.files.FolderLock;

/**
 * A recording session in the folder of a data set, which is locked until the session is closed. The
 * plan is saved whenever it changes, so that the session can be resumed after the process was
 * killed. Methods that throw IOException access files; do not call them on the JavaFX thread.
 */
public final class RecordingSession implements Closeable {

    static final int MAX_SPEAKER_LENGTH = 100;

    private final DatasetAddition addition;
    private final FolderLock lock;
    private SessionPlan plan;

    private RecordingSession(DatasetAddition addition, FolderLock lock, SessionPlan plan) {
        this.addition = addition;
        this.lock = lock;
        this.plan = plan;
    }

    /**
     * Starts a session in a data set, or in a new or empty folder. Continues the session of the
     * folder if that records the same words as often.
     *
     * @param wanted without speakers; its layout is that of a new data set
     * @throws IOException if the folder cannot be used or another program records to it
     */
    public static RecordingSession start(Path folder, SessionPlan wanted)
            throws IOException, InterruptedException {
        if (Files.isRegularFile(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        boolean otherFiles = hasOtherFiles(folder);
        FolderLock lock = FolderLock.acquire(folder);
        Path directory;
        try {
            boolean dataset = !RecordingFinder.search(folder).recordings().isEmpty();
            if (!dataset && otherFiles) {
                throw new DatasetException(
                        folder,
                        "has files but no recordings; choose a new or empty folder, or a data set");
            }
            Optional<String> layout = dataset ? Optional.empty() : Optional.of(wanted.layout());
            DatasetAddition addition = DatasetAddition.open(folder, layout);
            directory = addition.dataset().directory();
            if (directory.equals(folder)) {
                return started(addition, lock, wanted);
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
        // the data set is in a folder below, which others lock
        lock.close();
        return start(directory, wanted);
    }

    private static RecordingSession started(
            DatasetAddition addition, FolderLock lock, SessionPlan wanted) throws IOException {
        SessionPlan plan =
                new SessionPlan(
                        addition.dataset().layout(),
                        wanted.words(),
                        wanted.takes(),
                        wanted.seed(),
                        wanted.speakers());
        Path directory = addition.dataset().directory();
        Optional<SessionPlan> earlier = SessionFile.in(directory).read();
        deleteLeftovers(directory);
        RecordingSession session =
                new RecordingSession(
                        addition, lock, earlier.filter(plan::recordsTheSame).orElse(plan));
        session.changePlan(session.plan);
        return session;
    }

    /** Whether the folder contains more than an earlier session without recordings. */
    private static boolean hasOtherFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve(SessionFile.NAME))) {
            return false;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            return children.iterator().hasNext();
        }
    }

    /**
     * Resumes the session of a folder.
     *
     * @throws IOException if the folder has no valid plan or another program records to it
     */
    public static RecordingSession resume(Path folder) throws IOException, InterruptedException {
        SessionFile file = SessionFile.in(folder);
        if (!Files.exists(file.file())) {
            throw withoutPlan(folder);
        }
        FolderLock lock = FolderLock.acquire(folder);
        try {
            SessionPlan plan = file.read().orElseThrow(() -> withoutPlan(folder));
            DatasetAddition addition = DatasetAddition.open(folder, Optional.of(plan.layout()));
            if (!addition.dataset().directory().equals(folder)) {
                throw withoutPlan(addition.dataset().directory());
            }
            deleteLeftovers(folder);
            return new RecordingSession(addition, lock, plan);
        } catch (IOException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static DatasetException withoutPlan(Path folder) {
        return new DatasetException(folder, "has no recording session to continue");
    }

    /** Deletes what a killed session was writing. */
    private static void deleteLeftovers(Path directory) throws IOException {
        AtomicFile.deleteLeftovers(directory);
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(directory, Files::isDirectory)) {
            for (Path folder : folders) {
                AtomicFile.deleteLeftovers(folder);
            }
        }
    }

    public Path directory() {
        return addition.dataset().directory();
    }

    public SessionPlan plan() {
        return plan;
    }

    /** The number after those of all speakers, with as many digits and at least two: "01". */
    public String suggestSpeaker() {
        int highest = 0;
        int digits = 2;
        Set<String> speakers = new HashSet<>(addition.dataset().speakerIds());
        plan.speakers().forEach(speaker -> speakers.add(speaker.id()));
        for (String speaker : speakers) {
            OptionalInt number = SpeakerNumber.of(speaker);
            if (number.isPresent()) {
                highest = Math.max(highest, number.getAsInt());
                digits = Math.max(digits, speaker.length());
            }
        }
        return String.format(Locale.ROOT, "%0" + digits + "d", highest + 1);
    }

    /**
     * The texts about a speaker that the data set's metadata has, by {@link SpeakerMetadata#KEYS}.
     */
    public Map<String, String> metadata(String speaker) throws IOException {
        return SpeakerMetadata.texts(directory(), speaker);
    }

    /**
     * Begins or continues with a speaker and saves what is known about the speaker.
     *
     * @param metadata by {@link SpeakerMetadata#KEYS}
     * @throws IOException if the name is invalid, the metadata contradict the known ones, or cannot
     *     be saved
     */
    public SpeakerTakes beginSpeaker(String id, Map<String, String> metadata) throws IOException {
        addition.checkSpeaker(id);
        addition.checkCase(id, plan.speakers().stream().map(Speaker::id).toList());
        if (id.length() > SessionPlan.MAX_NAME_LENGTH && plan.speaker(id).isEmpty()) {
            throw new DatasetException(
                    directory(),
                    "the name of a speaker has at most %d characters"
                            .formatted(SessionPlan.MAX_NAME_LENGTH));
        }
        Optional<Speaker> known = plan.speaker(id);
        if (known.isEmpty() && plan.speakers().size() >= SessionPlan.MAX_SPEAKERS) {
            throw new DatasetException(
                    directory(),
                    "a session has at most %d speakers".formatted(SessionPlan.MAX_SPEAKERS));
        }
        Speaker speaker =
                known.orElseGet(() -> new Speaker(id, addition.firstTake(plan.words(), id)));
        SpeakerTakes takes = takes(speaker);
        if (!metadata.isEmpty()) {
            SpeakerMetadata.add(directory(), id, metadata);
        }
        addition.registerSpeaker(id);
        changePlan(plan.withCurrent(speaker));
        return takes;
    }

    /** The takes of the speaker who is recorded now; empty before the first. */
    public Optional<SpeakerTakes> currentTakes() throws IOException {
        Optional<Speaker> current = plan.current();
        if (current.isEmpty()) {
            return Optional.empty();
        }
        addition.checkSpeaker(current.get().id());
        return Optional.of(takes(current.get()));
    }

    /** Whether all takes of all speakers exist; false before the first speaker. */
    public boolean isComplete() throws IOException {
        for (Speaker speaker : plan.speakers()) {
            if (!takes(speaker).exist(plan.takes())) {
                return false;
            }
        }
        return !plan.speakers().isEmpty();
    }

    private SpeakerTakes takes(Speaker speaker) throws DatasetException {
        Map<String, Path> files = new HashMap<>();
        for (String word : plan.words()) {
            files.put(word, addition.file(word, speaker.id(), 0));
        }
        return new SpeakerTakes(speaker.id(), speaker.firstTake(), files);
    }

    private void changePlan(SessionPlan changed) throws IOException {
        SessionFile.in(directory()).write(changed);
        plan = changed;
    }

    /** Unlocks the folder. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
