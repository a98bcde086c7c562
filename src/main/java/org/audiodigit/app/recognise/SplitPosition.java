package org.audiodigit.app.recognise;

import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.sound.SoundViewModel;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.audio.device.Player;
import org.audiodigit.signal.QuietestPoint;
import org.audiodigit.signal.SampleSource;

/**
 * Finds where a word is split: at the playback position or the edit cursor if it contains one of
 * them, or else at its quietest point.
 */
final class SplitPosition {

    private final Player player;
    private final SoundViewModel sound;
    private final ProblemsViewModel problems;
    private final LatestTask task;

    SplitPosition(RoomContext context, SoundViewModel sound, ProblemsViewModel problems) {
        this.player = context.player();
        this.sound = sound;
        this.problems = problems;
        this.task = new LatestTask(context.tasks());
    }

    /**
     * @param found receives the position in seconds, perhaps later
     */
    void find(Segment segment, SampleSource source, DoubleConsumer found) {
        OptionalDouble chosen =
                Stream.of(playback(), sound.segments().editPositionProperty().get())
                        .flatMapToDouble(OptionalDouble::stream)
                        .filter(segment::contains)
                        .findFirst();
        if (chosen.isPresent()) {
            found.accept(chosen.getAsDouble());
            return;
        }
        TimeRange part = new TimeRange(segment.start(), segment.end());
        task.start(
                BackgroundTask.quiet(
                                "Splitting a word",
                                progress -> QuietestPoint.of(Recogniser.read(source, part)))
                        .onSuccess(offset -> found.accept(segment.start() + offset))
                        .onFailure(e -> problems.add("Cannot split the word", e)));
    }

    private OptionalDouble playback() {
        boolean playing = sound.playback().playingProperty().get();
        return playing ? player.position() : OptionalDouble.empty();
    }
}
