package org.audiodigit.app.recognise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.app.undo.DeletableFile;
import org.audiodigit.files.Bin;

/** The clips that were added to a data set together, which are moved to the bin and back. */
final class AddedClips {

    private final Bin bin;
    private final List<DeletableFile> files = new ArrayList<>();

    AddedClips(Bin bin) {
        this.bin = bin;
    }

    void add(Path clip) throws IOException {
        files.add(DeletableFile.whileUnchanged(bin, clip));
    }

    int size() {
        return files.size();
    }

    /**
     * Moves all clips to the bin.
     *
     * @throws IOException if one was changed or cannot be moved; all stay in their places
     */
    void delete() throws IOException {
        List<DeletableFile> deleted = new ArrayList<>();
        try {
            for (DeletableFile file : files) {
                file.delete();
                deleted.add(file);
            }
        } catch (IOException e) {
            for (DeletableFile file : deleted) {
                file.restore();
            }
            throw e;
        }
    }

    /** Moves the clips back that are in the bin. */
    void restore() throws IOException {
        for (DeletableFile file : files) {
            if (file.isDeleted()) {
                file.restore();
            }
        }
    }
}
