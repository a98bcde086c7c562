package org.audiodigit.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.audiodigit.signal.Waveform;
import org.junit.jupiter.api.Assumptions;

/** The sound card that {@code src/test/scripts/virtual-sound-card.sh} makes. */
public final class VirtualSoundCard {

    public static final int RATE = 48_000;

    private static final Path SCRIPT = Path.of("src/test/scripts/virtual-sound-card.sh");

    private VirtualSoundCard() {}

    /** Skips the test where the card is not there. */
    public static void assumeIsThere() {
        Assumptions.assumeTrue(
                System.getenv("AUDIODIGIT_SOUND_CARD") != null,
                "no virtual sound card; " + SCRIPT + " says how to start one");
    }

    /** Plays a file into the microphone's room. */
    public static Process play(Path file) throws IOException {
        return script("play", file.toString());
    }

    /** Begins to write down what the loudspeaker says, as bare samples of 16 bits. */
    public static Process record() throws IOException {
        return samples("record");
    }

    /** Begins to write down what the microphone is said, as bare samples of 16 bits. */
    public static Process overhear() throws IOException {
        return samples("overhear");
    }

    private static Process samples(String command) throws IOException {
        return new ProcessBuilder(SCRIPT.toString(), command, "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The sound server dies. */
    public static void crash() throws Exception {
        script("crash").waitFor(10, TimeUnit.SECONDS);
    }

    /** The sound server is back. */
    public static void start() throws Exception {
        script("start").waitFor(20, TimeUnit.SECONDS);
    }

    private static Process script(String... command) throws IOException {
        String[] whole = new String[command.length + 1];
        whole[0] = SCRIPT.toString();
        System.arraycopy(command, 0, whole, 1, command.length);
        return new ProcessBuilder(whole)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** A second of a tone that rises from 200 to 3000 Hz and swells three times, as speech does. */
    public static Waveform sweep(int rate) {
        float[] samples = new float[rate];
        for (int i = 0; i < rate; i++) {
            double t = (double) i / rate;
            double phase = 2 * Math.PI * (200 * t + 1400 * t * t);
            double swell = Math.sin(3 * Math.PI * t);
            samples[i] = (float) (0.5 * swell * swell * Math.sin(phase));
        }
        return new Waveform(samples, rate);
    }
}
