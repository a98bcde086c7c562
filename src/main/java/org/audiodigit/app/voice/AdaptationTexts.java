package org.audiodigit.app.voice;

import java.util.Locale;
import org.audiodigit.training.AdaptationOutcome;
import org.audiodigit.training.AdaptationOutcome.Comparison;

/** What tuning has brought, in words. */
final class AdaptationTexts {

    /** Fewer points than this are chance, on the voices that come with the program. */
    private static final double NOTICED = 0.01;

    private AdaptationTexts() {}

    static String title(AdaptedModel tuned) {
        return String.format(
                Locale.ROOT,
                "Tuned to %s in %.0f s",
                tuned.voice(),
                Math.max(1, tuned.outcome().seconds()));
    }

    /** Whether a person is better off with the tuned model. */
    static boolean better(AdaptationOutcome outcome) {
        return surer(outcome.own()) && lost(outcome.others()) <= NOTICED;
    }

    static String verdict(AdaptedModel tuned) {
        AdaptationOutcome outcome = tuned.outcome();
        String own = own(outcome.own());
        String others =
                lost(outcome.others()) > NOTICED ? " Other people are heard less well now." : "";
        String advice =
                better(outcome)
                        ? ""
                        : " " + tuned.old() + " stays in use unless you choose otherwise.";
        return own + others + advice;
    }

    private static String own(Comparison own) {
        double gain = own.after().accuracy() - own.before().accuracy();
        if (gain > 0) {
            return "It understands you better.";
        }
        if (gain < 0) {
            return "It did not get better: it understands you less well.";
        }
        return surer(own)
                ? "It understands you as well as before, and is surer of your words."
                : "It did not get better.";
    }

    private static boolean surer(Comparison own) {
        double gain = own.after().accuracy() - own.before().accuracy();
        return gain > 0 || gain == 0 && own.after().loss() < own.before().loss();
    }

    private static double lost(Comparison judged) {
        return judged.before().accuracy() - judged.after().accuracy();
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String recordings(int count) {
        return String.format(Locale.ROOT, "%,d recording%s", count, count == 1 ? "" : "s");
    }

    static String account(AdaptedModel tuned) {
        return tuned.before()
                ? String.format(
                        Locale.ROOT,
                        "%s was tuned to %s before and may know the very recordings that judge your"
                                + " words here, so both figures may be too good. The tuned model is"
                                + " kept as %s, whether it is used or not.",
                        tuned.old(),
                        tuned.voice(),
                        tuned.name())
                : heldBack(tuned);
    }

    private static String heldBack(AdaptedModel tuned) {
        return String.format(
                Locale.ROOT,
                "Your words are judged by the last take of each, which was held back for that;"
                        + " the tuned model has learned all %d. It is kept as %s, whether it is"
                        + " used or not.",
                tuned.outcome().recordings(),
                tuned.name());
    }
}
