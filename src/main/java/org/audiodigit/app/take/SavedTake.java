package org.audiodigit.app.take;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.audiodigit.app.take.PromptSequence.Prompt;
import org.audiodigit.app.undo.Change;
import org.audiodigit.app.undo.Change.Step;
import org.audiodigit.app.undo.DeletableFile;
import org.audiodigit.files.Bin;
import org.audiodigit.signal.Waveform;

/**
 * A take that was saved, and the one that it replaced. Either can be the file of its word while the
 * other is in the bin.
 */
final class SavedTake {

    private final TakeStore store;
    private final Prompt prompt;
    private final DeletableFile saved;
    private final Optional<DeletableFile> replaced;

    private SavedTake(
            TakeStore store, Prompt prompt, DeletableFile saved, Optional<DeletableFile> replaced) {
        this.store = store;
        this.prompt = prompt;
        this.saved = saved;
        this.replaced = replaced;
    }

    /**
     * Saves a word. An earlier take of it moves to the bin.
     *
     * @throws IOException if it cannot be saved; the earlier take is unchanged in this case
     */
    static SavedTake write(TakeStore store, Prompt prompt, Waveform word, Bin bin)
            throws IOException {
        Path file = store.file(prompt);
        Optional<DeletableFile> replaced =
                Files.exists(file) ? Optional.of(DeletableFile.of(bin, file)) : Optional.empty();
        if (replaced.isPresent()) {
            replaced.get().delete();
        }
        try {
            store.write(prompt, word);
        } catch (IOException e) {
            if (replaced.isPresent()) {
                replaced.get().restore();
            }
            throw e;
        }
        return new SavedTake(store, prompt, DeletableFile.of(bin, file), replaced);
    }

    /**
     * Describes the recording for the undo history.
     *
     * @param show receives whether the word is recorded
     */
    Change change(Consumer<Boolean> show) {
        return new Change(
                "record %s, take %d, of %s"
                        .formatted(prompt.label(), prompt.take() + 1, store.speaker()),
                new Step(
                        () -> exchange(Optional.of(saved), replaced),
                        () -> show.accept(replaced.isPresent())),
                new Step(() -> exchange(replaced, Optional.of(saved)), () -> show.accept(true)));
    }

    private static void exchange(Optional<DeletableFile> out, Optional<DeletableFile> in)
            throws IOException {
        if (out.isPresent()) {
            out.get().delete();
        }
        try {
            if (in.isPresent()) {
                in.get().restore();
            }
        } catch (IOException e) {
            if (out.isPresent()) {
                out.get().restore();
            }
            throw e;
        }
    }
}
