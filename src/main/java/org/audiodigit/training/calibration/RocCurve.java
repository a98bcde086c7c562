package org.audiodigit.training.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The receiver operating characteristic of the confidence as a criterion for rejection: for each
 * threshold the share of the recordings to accept and of those to reject that it accepts.
 *
 * @param points from a threshold that accepts none to one that accepts all
 * @param area the area under the curve: the probability that a recording to accept has a higher
 *     confidence than one to reject (Fawcett 2006); NaN if one of the two groups is empty
 */
public record RocCurve(List<Point> points, double area) {

    /**
     * A threshold.
     *
     * @param falseAccepted share of the recordings to reject that are accepted, 0..1
     * @param trueAccepted share of the recordings to accept that are accepted, 0..1
     */
    public record Point(double falseAccepted, double trueAccepted) {}

    private record Score(double value, boolean wanted) {}

    /** The curve of correct against incorrect predictions. */
    public static RocCurve ofCorrect(List<ScoredClip> scored) {
        return of(
                scored.stream().filter(ScoredClip::correct).map(ScoredClip::confidence).toList(),
                scored.stream().filter(s -> !s.correct()).map(ScoredClip::confidence).toList());
    }

    /**
     * @param wanted scores of the recordings to accept
     * @param unwanted scores of the recordings to reject
     */
    public static RocCurve of(List<Double> wanted, List<Double> unwanted) {
        List<Score> scores =
                Stream.concat(
                                wanted.stream().map(value -> new Score(value, true)),
                                unwanted.stream().map(value -> new Score(value, false)))
                        .sorted(Comparator.comparingDouble(Score::value).reversed())
                        .toList();
        List<Point> points = new ArrayList<>(List.of(new Point(0, 0)));
        int trueAccepted = 0;
        int falseAccepted = 0;
        double area = 0;
        for (int i = 0; i < scores.size(); i++) {
            Score score = scores.get(i);
            trueAccepted += score.wanted() ? 1 : 0;
            falseAccepted += score.wanted() ? 0 : 1;
            if (i + 1 == scores.size() || scores.get(i + 1).value() != score.value()) {
                Point before = points.get(points.size() - 1);
                Point point =
                        new Point(
                                share(falseAccepted, unwanted.size()),
                                share(trueAccepted, wanted.size()));
                area +=
                        (point.falseAccepted() - before.falseAccepted())
                                * (point.trueAccepted() + before.trueAccepted())
                                / 2;
                points.add(point);
            }
        }
        return new RocCurve(points, wanted.isEmpty() || unwanted.isEmpty() ? Double.NaN : area);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
