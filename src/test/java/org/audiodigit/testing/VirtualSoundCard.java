package org.audiodigit.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.audiodigit.signal.Waveform;
import org.junit.jupiter.api.Assumptions;

/** The sound card that {@code src/test/scripts/virtual-sound-card.sh} creates. */
public final class VirtualSoundCard {

    public static final int RATE = 48_000;

    private static final Path SCRIPT = Path.of("src/test/scripts/virtual-sound-card.sh");

    private VirtualSoundCard() {}

    /** Skips the test if the card is not available. */
    public static void assumeAvailable() {
        Assumptions.assumeTrue(
                System.getenv("AUDIODIGIT_SOUND_CARD") != null,
                "no virtual sound card; see " + SCRIPT);
    }

    /** Plays a file to the input of the microphone. */
    public static Process play(Path file) throws IOException {
        return script("play", file.toString());
    }

    /** Records the loudspeaker as raw 16-bit samples. */
    public static Process record() throws IOException {
        return samples("record");
    }

    /** Records the input of the microphone as raw 16-bit samples. */
    public static Process recordRoom() throws IOException {
        return samples("overhear");
    }

    private static Process samples(String command) throws IOException {
        return new ProcessBuilder(SCRIPT.toString(), command, "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Kills the sound server. */
    public static void crash() throws Exception {
        script("crash").waitFor(10, TimeUnit.SECONDS);
    }

    /** Restarts the sound server. */
    public static void start() throws Exception {
        script("start").waitFor(20, TimeUnit.SECONDS);
    }

    private static Process script(String... command) throws IOException {
        String[] all = new String[command.length + 1];
        all[0] = SCRIPT.toString();
        System.arraycopy(command, 0, all, 1, command.length);
        return new ProcessBuilder(all)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** A tone of one second that rises from 200 to 3000 Hz, with three maxima of its level. */
    public static Waveform sweep(int rate) {
        float[] samples = new float[rate];
        for (int i = 0; i < rate; i++) {
            double t = (double) i / rate;
            double phase = 2 * Math.PI * (200 * t + 1400 * t * t);
            double envelope = Math.sin(3 * Math.PI * t);
            samples[i] = (float) (0.5 * envelope * envelope * Math.sin(phase));
        }
        return new Waveform(samples, rate);
    }
}
