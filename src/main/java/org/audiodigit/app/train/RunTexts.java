package org.audiodigit.app.train;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The cells of the table of runs. */
final class RunTexts {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm");
    private static final String NOT_YET = "–";

    private RunTexts() {}

    static String date(Instant instant) {
        return DATE.format(instant.atZone(ZoneId.systemDefault()));
    }

    static String epochs(RunRow row) {
        RunSummary facts = row.facts();
        return facts.finished()
                ? Integer.toString(facts.planned())
                : row.curves().epochs() + " of " + facts.planned();
    }

    static String best(RunSummary facts) {
        return facts.best()
                .map(best -> TrainNumbers.percent(best.accuracy()) + " at " + best.epoch())
                .orElse(NOT_YET);
    }

    static String test(RunSummary facts) {
        return facts.test()
                .map(
                        accuracy ->
                                "%s of %s"
                                        .formatted(
                                                TrainNumbers.percent(accuracy),
                                                TrainNumbers.count(facts.testClips())))
                .orElse(NOT_YET);
    }

    static String time(RunSummary facts) {
        return facts.seconds() > 0 ? TrainNumbers.time(facts.seconds()) : NOT_YET;
    }
}
