package org.audiodigit.dataset;

import java.util.List;
import java.util.OptionalInt;

/** What somebody new is called in a data set, until they say otherwise. */
public final class NewSpeaker {

    private static final String OTHERWISE = "me";

    private NewSpeaker() {}

    /** The next number, written like the others, where all speakers are numbers; else "me". */
    public static String in(Dataset dataset) {
        List<String> speakers = dataset.speakerIds();
        int highest = 0;
        int digits = 1;
        for (String speaker : speakers) {
            OptionalInt number = SpeakerNumber.of(speaker);
            if (number.isEmpty()) {
                return OTHERWISE;
            }
            highest = Math.max(highest, number.getAsInt());
            digits = Math.max(digits, speaker.length());
        }
        return speakers.isEmpty() ? OTHERWISE : ("%0" + digits + "d").formatted(highest + 1);
    }
}
