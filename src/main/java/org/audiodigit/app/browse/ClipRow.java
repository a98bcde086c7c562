package org.audiodigit.app.browse;

import java.util.Locale;
import java.util.Optional;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Part;

/**
 * A clip as the list knows it: what filters and orders ask for is worked out once, so that 30,000
 * of them are gone through within a frame. What changes while a data set is open, flag and
 * judgement, is kept here too. Of the window's thread once it is in the list.
 */
final class ClipRow {

    private final Clip clip;
    private final int index;
    private final int labelIndex;
    private final int speakerIndex;
    private final Part part;
    private final String name;
    private final String searched;
    private boolean flagged;
    private ClipPrediction judgement;

    /**
     * @param index of the clip in its data set
     * @param labelIndex of its label in the data set
     * @param speakerIndex of its speaker in the data set, or -1
     * @param part of the split, or null
     */
    ClipRow(Clip clip, int index, int labelIndex, int speakerIndex, Part part) {
        this.clip = clip;
        this.index = index;
        this.labelIndex = labelIndex;
        this.speakerIndex = speakerIndex;
        this.part = part;
        this.name = clip.id().substring(clip.id().lastIndexOf('/') + 1);
        this.searched =
                (clip.id() + '\n' + clip.speaker().orElse("") + '\n' + clip.label())
                        .toLowerCase(Locale.ROOT);
    }

    Clip clip() {
        return clip;
    }

    /** The file's name without its folder. */
    String name() {
        return name;
    }

    int index() {
        return index;
    }

    int labelIndex() {
        return labelIndex;
    }

    int speakerIndex() {
        return speakerIndex;
    }

    int take() {
        return clip.take().orElse(-1);
    }

    Optional<Part> part() {
        return Optional.ofNullable(part);
    }

    boolean isIn(Part wanted) {
        return part == wanted;
    }

    /** Whether path, speaker or label hold a text, which is in lower case. */
    boolean mentions(String text) {
        return searched.contains(text);
    }

    boolean flagged() {
        return flagged;
    }

    void flag(boolean now) {
        flagged = now;
    }

    Optional<ClipPrediction> judgement() {
        return Optional.ofNullable(judgement);
    }

    /**
     * @param now null if nothing was said
     */
    void judge(ClipPrediction now) {
        judgement = now;
    }

    boolean mistaken() {
        return judgement != null && !judgement.correct();
    }
}
