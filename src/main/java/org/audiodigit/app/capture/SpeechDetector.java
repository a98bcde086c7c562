package org.audiodigit.app.capture;

import java.util.List;
import org.audiodigit.signal.Waveform;

/** Finds where words begin and end while they are heard. Used by one thread at a time. */
public interface SpeechDetector {

    /**
     * @param block that follows the one before without a gap
     * @return what was spoken and has ended in this block, with a little of what was before it
     */
    List<Waveform> hear(Waveform block);

    /** Whether somebody is speaking at the end of what was heard. */
    boolean speaking();
}
