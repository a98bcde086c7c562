package org.audiodigit.app.train;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The cells of the table of runs. */
final class RunWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm");
    private static final String NOT_YET = "–";

    private RunWords() {}

    static String date(Instant instant) {
        return DATE.format(instant.atZone(ZoneId.systemDefault()));
    }

    static String epochs(RunRow row) {
        RunFacts facts = row.facts();
        return facts.finished()
                ? Integer.toString(facts.planned())
                : row.curves().epochs() + " of " + facts.planned();
    }

    static String best(RunFacts facts) {
        return facts.best()
                .map(best -> Numbers.percent(best.accuracy()) + " at " + best.epoch())
                .orElse(NOT_YET);
    }

    static String test(RunFacts facts) {
        return facts.test()
                .map(
                        accuracy ->
                                "%s of %s"
                                        .formatted(
                                                Numbers.percent(accuracy),
                                                Numbers.count(facts.testClips())))
                .orElse(NOT_YET);
    }

    static String time(RunFacts facts) {
        return facts.seconds() > 0 ? Numbers.time(facts.seconds()) : NOT_YET;
    }
}
