package org.audiodigit.app.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.app.take.PromptSequence;
import org.audiodigit.app.take.PromptSequence.Prompt;
import org.audiodigit.app.take.TakeStore;
import org.audiodigit.dataset.SessionPlan;
import org.audiodigit.dataset.SpeakerTakes;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.SpeechTrimmer;
import org.audiodigit.signal.Waveform;

/**
 * The takes of one speaker of a session.
 *
 * @param words the prompts of the speaker, recorded and missing ones
 */
record SessionTakes(TakeStore store, PromptSequence words) {

    /** The margin that {@code cut} leaves around a word, too. */
    private static final double MARGIN_SECONDS = 0.1;

    private static final SpeechTrimmer TRIMMER = new SpeechTrimmer();

    /** Looks which takes exist. Do not call it on the JavaFX thread. */
    static SessionTakes of(SessionPlan plan, SpeakerTakes takes) {
        // every speaker has another order, which does not depend on the other speakers
        long seed = plan.seed() + takes.speaker().hashCode();
        List<Prompt> order = PromptSequence.shuffled(plan.words(), plan.takes(), seed);
        TakeFolder files = new TakeFolder(takes);
        List<Prompt> existing =
                order.stream().filter(prompt -> Files.isRegularFile(files.file(prompt))).toList();
        return new SessionTakes(
                files.converting(SessionTakes::clip), new PromptSequence(order, existing));
    }

    /** Cuts the pauses that the capture leaves around a word. */
    static Waveform clip(Waveform word) {
        Span speech = TRIMMER.extent(word, MARGIN_SECONDS);
        float[] samples = Arrays.copyOfRange(word.samples(), speech.start(), speech.end());
        return new Waveform(samples, word.sampleRate());
    }

    private record TakeFolder(SpeakerTakes takes) implements TakeStore {

        @Override
        public String speaker() {
            return takes.speaker();
        }

        @Override
        public Path file(Prompt prompt) {
            return takes.file(prompt.label(), prompt.take());
        }
    }
}
