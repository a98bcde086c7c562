package org.audiodigit.dataset;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.audiodigit.common.Failures;

/**
 * Lists the WAV files below a folder, level by level and by name, so that the outcome does not
 * depend on the file system's own order. Links are followed, but no folder is entered twice.
 */
final class RecordingFinder {

    private static final int DEEPEST = 10;
    private static final String BACKGROUND_NOISE = "_background_noise_";

    private record Folder(List<String> path, Path place) {}

    private final List<FoundFile> recordings = new ArrayList<>();
    private final List<FoundProblem> problems = new ArrayList<>();
    private final Set<Path> entered = new HashSet<>();
    private final Queue<Folder> waiting = new ArrayDeque<>();

    /** Something that could not be looked at, by its path from the opened folder. */
    record FoundProblem(List<String> path, Problem.Kind kind, String reason) {}

    private RecordingFinder() {}

    /**
     * @throws IOException if the folder itself cannot be listed
     * @throws InterruptedException if the thread was interrupted meanwhile
     */
    static RecordingFinder search(Path root) throws IOException, InterruptedException {
        if (!Files.readAttributes(root, BasicFileAttributes.class).isDirectory()) {
            throw new NotDirectoryException(root.toString());
        }
        RecordingFinder finder = new RecordingFinder();
        finder.enter(new Folder(List.of(), root));
        while (!finder.waiting.isEmpty()) {
            Folder next = finder.waiting.remove();
            try {
                finder.enter(next);
            } catch (IOException e) {
                finder.problem(next.path(), Problem.Kind.UNREADABLE, Failures.reason(e));
            }
        }
        return finder;
    }

    List<FoundFile> recordings() {
        return recordings;
    }

    List<FoundProblem> problems() {
        return problems;
    }

    private void enter(Folder folder) throws IOException, InterruptedException {
        if (!entered.add(folder.place().toRealPath())) {
            problem(folder.path(), Problem.Kind.LEFT_OUT, "is a link to a folder read already");
            return;
        }
        List<Folder> below = new ArrayList<>();
        for (Path entry : entries(folder.place())) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            look(entry, child(folder.path(), entry), below);
        }
        // A folder comes before the links to it, or its own name would be the one left out.
        below.sort(Comparator.comparing(next -> Files.isSymbolicLink(next.place())));
        waiting.addAll(below);
    }

    private void look(Path entry, List<String> path, List<Folder> below) {
        String name = path.get(path.size() - 1);
        try {
            BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                folder(new Folder(path, entry), name, below);
            } else if (WavName.is(name) && attributes.isRegularFile()) {
                recordings.add(new FoundFile(path, entry));
            } else if (WavName.is(name)) {
                // Opening a pipe would wait for ever.
                problem(path, Problem.Kind.UNREADABLE, "is not an ordinary file");
            }
        } catch (IOException e) {
            if (WavName.is(name)) {
                problem(path, Problem.Kind.UNREADABLE, Failures.reason(e));
            }
        }
    }

    private void folder(Folder folder, String name, List<Folder> below) {
        if (name.equalsIgnoreCase(BACKGROUND_NOISE)) {
            problem(folder.path(), Problem.Kind.LEFT_OUT, "is background noise, not a label");
        } else if (folder.path().size() > DEEPEST) {
            problem(folder.path(), Problem.Kind.LEFT_OUT, "lies too deep to be looked into");
        } else {
            below.add(folder);
        }
    }

    private void problem(List<String> path, Problem.Kind kind, String reason) {
        problems.add(new FoundProblem(path, kind, reason));
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                if (!isHidden(entry.getFileName().toString())) {
                    entries.add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
        return entries;
    }

    /** What the system keeps for itself, the Mac's {@code ._x.wav} beside x.wav among it. */
    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.equals("__MACOSX");
    }

    private static List<String> child(List<String> parent, Path entry) {
        List<String> path = new ArrayList<>(parent);
        path.add(entry.getFileName().toString());
        return List.copyOf(path);
    }
}
