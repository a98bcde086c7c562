package org.audiodigit.audio.wav;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The folders of a search that follows links, so that it searches no folder twice. In memory are
 * only the open folders and those that links lead to.
 */
public final class SearchedFolders {

    /** The real paths of the searched folder and of the links followed, with their depths. */
    private final Map<Path, Integer> roots = new HashMap<>();

    private final Deque<Path> open = new ArrayDeque<>();

    /** Number of open folders. */
    public int depth() {
        return open.size();
    }

    /**
     * Opens a folder in the one that was opened last.
     *
     * @param real its real path
     * @param isLink whether a link led to it
     */
    public void enter(Path real, boolean isLink) {
        if (isLink || open.isEmpty()) {
            roots.put(real, open.size());
        }
        open.push(real);
    }

    /** Closes the folder that was opened last. */
    public void leave() {
        open.pop();
    }

    /** Whether a folder was or will be searched under another path. */
    public boolean contains(Path real, boolean isLink) {
        return roots.containsKey(real)
                || open.contains(real)
                || isLink && roots.keySet().stream().anyMatch(root -> isReachedFrom(root, real));
    }

    private boolean isReachedFrom(Path root, Path real) {
        if (!real.startsWith(root)) {
            return false;
        }
        Path below = root.relativize(real);
        for (Path name : below) {
            if (WavFinder.isHidden(name.toString())) {
                return false;
            }
        }
        return roots.get(root) + below.getNameCount() <= WavFinder.MAX_DEPTH;
    }
}
