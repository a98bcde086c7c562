package org.audiodigit.dataset;

import java.util.Collection;
import java.util.regex.Pattern;
import org.audiodigit.common.Formats;

/** Speakers in sentences. */
public final class SpeakerNames {

    private static final int MAX_NAMES = 8;

    /** The speakers of Speech Commands, e.g. {@code 099d52ad}. */
    private static final Pattern HASH =
            Pattern.compile("(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{8,}");

    private SpeakerNames() {}

    /** The names of up to eight speakers; the number of more speakers or those without names. */
    public static String describe(Collection<String> speakers) {
        boolean named = speakers.stream().noneMatch(name -> HASH.matcher(name).matches());
        return named && speakers.size() <= MAX_NAMES
                ? String.join(", ", speakers)
                : Formats.count(speakers.size(), "speaker");
    }
}
