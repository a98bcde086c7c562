package org.audiodigit.app.voice;

import java.nio.file.Path;
import org.audiodigit.app.voice.AdaptationTask.AdaptedModel;
import org.audiodigit.common.Formats;
import org.audiodigit.training.AdaptationOutcome;
import org.audiodigit.training.AdaptationOutcome.Comparison;

/** Describes the effect of an adaptation in words. */
final class AdaptationTexts {

    /** Smaller losses of accuracy are chance on the bundled recordings. */
    private static final double MIN_NOTICEABLE_LOSS = 0.01;

    /** With the pauses, on average. */
    private static final double SECONDS_PER_WORD = 3;

    private AdaptationTexts() {}

    /**
     * Why the words are recorded, how long it takes, and where they are stored.
     *
     * @param words number of different words
     * @param folder the folder of the recordings
     */
    static String introduction(int words, Path folder) {
        double seconds = Voices.ROUNDS * words * SECONDS_PER_WORD;
        return ("Say each of the %d words %d times, which takes about %s. The model is then adapted"
                        + " to your voice and recognises it better. The recordings stay on this"
                        + " computer, in %s. Each word is saved at once, so you can stop and"
                        + " continue later.")
                .formatted(
                        words,
                        Voices.ROUNDS,
                        Formats.count((int) Math.ceil(seconds / 60), "minute"),
                        folder);
    }

    static String title(AdaptedModel adapted) {
        double seconds = Math.max(1, adapted.outcome().seconds());
        return "Adapted to %s in %s s".formatted(adapted.speaker(), Formats.decimal(seconds, 0));
    }

    /** Whether the adapted model is recommended. */
    static boolean isBetter(AdaptationOutcome outcome) {
        return isImproved(outcome.own()) && lostAccuracy(outcome.others()) <= MIN_NOTICEABLE_LOSS;
    }

    static String verdict(AdaptedModel adapted) {
        AdaptationOutcome outcome = adapted.outcome();
        String others =
                lostAccuracy(outcome.others()) > MIN_NOTICEABLE_LOSS
                        ? " Other speakers are recognised less accurately than before."
                        : "";
        String advice =
                isBetter(outcome)
                        ? ""
                        : " "
                                + adapted.baseName()
                                + " stays active unless you use the adapted model.";
        return own(outcome.own()) + others + advice;
    }

    private static String own(Comparison own) {
        double gain = own.after().accuracy() - own.before().accuracy();
        if (gain > 0) {
            return "Your words are recognised more accurately than before.";
        }
        if (gain < 0) {
            return "Your words are recognised less accurately than before.";
        }
        return isImproved(own)
                ? "Your words are recognised as accurately as before, with higher confidence."
                : "The accuracy on your words did not change.";
    }

    private static boolean isImproved(Comparison own) {
        double gain = own.after().accuracy() - own.before().accuracy();
        return gain > 0 || gain == 0 && own.after().loss() < own.before().loss();
    }

    private static double lostAccuracy(Comparison others) {
        return others.before().accuracy() - others.after().accuracy();
    }

    /** How the accuracy was measured and where the adapted model was saved. */
    static String details(AdaptedModel adapted) {
        String evaluation =
                adapted.adaptedBefore()
                        ? ("%s was already adapted to %s and may have been trained on the"
                                        + " recordings that measure the accuracy here, so both"
                                        + " values may be too high.")
                                .formatted(adapted.baseName(), adapted.speaker())
                        : ("The accuracy on your words is measured with the last take of each,"
                                        + " which was held out; the adapted model is trained on all"
                                        + " %d.")
                                .formatted(adapted.outcome().recordings());
        return evaluation + " It is saved as " + adapted.name() + ", whether you use it or not.";
    }
}
