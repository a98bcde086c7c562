package org.audiodigit.audio.device;

import org.audiodigit.signal.Waveform;

/** The samples for a line, one block after the other: a sound once or for ever, then silence. */
final class PlaybackFeed {

    private static final float[] SILENCE = new float[1024];

    private final float[] sound;
    private final boolean loop;
    private int next;

    /**
     * @param loop only for a sound that is not empty
     */
    PlaybackFeed(Waveform sound, boolean loop) {
        this.sound = sound.samples();
        this.loop = loop;
    }

    /** Fills the line as far as there is room; the silence keeps a device going to the very end. */
    void fill(OutputLine line) {
        int room = line.room();
        while (room > 0) {
            if (next == sound.length && loop) {
                next = 0;
            }
            int written = next < sound.length ? writeSound(line, room) : writeSilence(line, room);
            if (written <= 0) {
                return;
            }
            room -= written;
        }
    }

    private int writeSound(OutputLine line, int room) {
        int written = line.write(sound, next, Math.min(room, sound.length - next));
        next += Math.max(written, 0);
        return written;
    }

    private static int writeSilence(OutputLine line, int room) {
        return line.write(SILENCE, 0, Math.min(room, SILENCE.length));
    }
}
