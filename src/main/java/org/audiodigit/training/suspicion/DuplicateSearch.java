package org.audiodigit.training.suspicion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.audiodigit.common.BoundedCache;
import org.audiodigit.dataset.Clip;
import org.audiodigit.signal.AudioFingerprint;
import org.audiodigit.signal.Waveform;
import org.audiodigit.signal.WaveformCorrelation;
import org.audiodigit.training.suspicion.ClipInspection.Content;
import org.audiodigit.training.suspicion.FingerprintIndex.Candidate;

/**
 * Finds recordings that occur more than once, also with other gain, sample rate or length.
 * Candidates have similar fingerprints; their samples must then correlate, so that two takes of a
 * word are not confused.
 */
final class DuplicateSearch {

    /** Different takes of the Free Spoken Digit Dataset correlate by up to 0.95. */
    private static final double MIN_CORRELATION = 0.97;

    private static final long CACHE_BYTES = 64_000_000;

    private final List<Clip> clips = new ArrayList<>();
    private final List<AudioFingerprint> fingerprints = new ArrayList<>();
    private final Map<Content, Clip> contents = new HashMap<>();
    private final Map<String, Reason> found = new HashMap<>();
    private final BoundedCache<String, Waveform> cache =
            new BoundedCache<>(CACHE_BYTES, waveform -> (long) waveform.length() * Float.BYTES);

    /** Adds a clip; clips without sound are no duplicates of each other. */
    void add(Clip clip, ClipInspection inspection) {
        if (inspection.silent()) {
            return;
        }
        Clip first = contents.putIfAbsent(inspection.content(), clip);
        if (first == null) {
            clips.add(clip);
            fingerprints.add(inspection.fingerprint());
        } else {
            found.put(clip.id(), Reason.SameRecording.of(clip, first, true));
        }
    }

    /**
     * Returns the duplicates of earlier clips, by clip id.
     *
     * @param progress called before each comparison
     */
    Map<String, Reason> find(StepProgress progress) throws InterruptedException {
        FingerprintIndex index = new FingerprintIndex(fingerprints);
        for (int i = 1; i < clips.size(); i++) {
            progress.done(i, clips.size());
            Clip clip = clips.get(i);
            Optional<Candidate> candidate = index.mostSimilarBefore(i);
            if (candidate.isPresent() && isSame(clip, candidate.get())) {
                found.put(
                        clip.id(),
                        Reason.SameRecording.of(
                                clip, clips.get(candidate.get().recording()), false));
            }
        }
        return found;
    }

    private boolean isSame(Clip clip, Candidate candidate) {
        try {
            Waveform original = read(clips.get(candidate.recording()));
            int shift = candidate.shift() * AudioFingerprint.HOP;
            double correlation =
                    WaveformCorrelation.best(original, read(clip), shift, AudioFingerprint.HOP);
            return correlation >= MIN_CORRELATION;
        } catch (IOException deletedMeanwhile) {
            return false;
        }
    }

    private Waveform read(Clip clip) throws IOException {
        Optional<Waveform> cached = cache.get(clip.id());
        if (cached.isPresent()) {
            return cached.get();
        }
        Waveform waveform = ClipInspection.reduced(clip);
        cache.put(clip.id(), waveform);
        return waveform;
    }
}
