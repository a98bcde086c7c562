package org.audiodigit.audio.device;

import be.tarsos.dsp.io.TarsosDSPAudioFormat;
import be.tarsos.dsp.io.TarsosDSPAudioInputStream;
import java.util.concurrent.CountDownLatch;
import org.audiodigit.audio.wav.Pcm16;
import org.audiodigit.signal.Waveform;

/** A microphone that delivers given samples without delay and then behaves as specified. */
final class FakeInput implements TarsosDSPAudioInputStream {

    /** Behaviour after the last sample. */
    enum AfterEnd {
        END,
        WAIT_UNTIL_CLOSED,
        HANG
    }

    private final Waveform sound;
    private final AfterEnd afterEnd;
    private final CountDownLatch closed = new CountDownLatch(1);
    private int next;

    FakeInput(Waveform sound, AfterEnd afterEnd) {
        this.sound = sound;
        this.afterEnd = afterEnd;
    }

    InputLine line() {
        Runnable closing = afterEnd == AfterEnd.HANG ? () -> {} : this::close;
        return new InputLine(this, closing);
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        int count = Math.min(length / 2, sound.length() - next);
        for (int i = 0; i < count; i++) {
            Pcm16.put(sound.samples()[next++], bytes, offset + 2 * i);
        }
        if (count > 0) {
            return 2 * count;
        }
        try {
            if (afterEnd != AfterEnd.END) {
                closed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return -1;
    }

    @Override
    public TarsosDSPAudioFormat getFormat() {
        return new TarsosDSPAudioFormat(sound.sampleRate(), 16, 1, true, false);
    }

    @Override
    public long getFrameLength() {
        return -1;
    }

    @Override
    public long skip(long bytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
