package org.audiodigit.app.sound;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.sound.raster.RecentSound;
import org.audiodigit.signal.Waveform;

/**
 * The last seconds of a sound that is being captured, with the words that were found in it. Used on
 * the JavaFX thread.
 */
public final class LiveSoundViewModel {

    private final RecentSound sound = new RecentSound();
    private final PlotSegments words = new PlotSegments();
    private final ReadOnlyDoubleWrapper seconds = new ReadOnlyDoubleWrapper();

    /** Starts with another capture. */
    public void clear() {
        sound.clear();
        words.reset();
        seconds.set(0);
    }

    /** Adds the next block of the capture. */
    public void add(Waveform block) {
        sound.add(block);
        seconds.set(sound.seconds());
    }

    /**
     * Marks a word. A word that overlaps an earlier one replaces it.
     *
     * @param startSeconds from the start of the capture
     * @param endSeconds from the start of the capture
     * @param text the label, followed by a question mark if it is not sure
     * @param colourIndex index of the label for its colour; negative for a neutral colour
     */
    public void addWord(double startSeconds, double endSeconds, String text, int colourIndex) {
        List<PlotSegment> next = new ArrayList<>();
        double oldest = seconds.get() - RecentSound.SECONDS;
        for (PlotSegment word : words.segmentsProperty().get()) {
            boolean overlaps = word.start() < endSeconds && word.end() > startSeconds;
            if (word.end() > oldest && !overlaps) {
                next.add(word);
            }
        }
        int at = new SegmentIndex(next).firstEndingAfter(startSeconds);
        next.add(at, new PlotSegment(startSeconds, endSeconds, text, colourIndex));
        words.segmentsProperty().set(List.copyOf(next));
    }

    /** Duration of the capture so far, in whole columns of the plots. */
    public ReadOnlyDoubleProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    RecentSound sound() {
        return sound;
    }

    /** The words of the last seconds, in seconds from the start of the capture. */
    public PlotSegments words() {
        return words;
    }

    /** The newest sound is at the right end once the plots are full. */
    Viewport viewport() {
        double end = Math.max(RecentSound.SECONDS, seconds.get());
        return new Viewport(end - RecentSound.SECONDS, end, end);
    }
}
