package org.audiodigit.signal.augment;

/**
 * The echo of a room: a few early reflections and a tail that dies away. The tail is a thin one of
 * single pulses ("velvet noise"), which sounds like a full one and costs a tenth.
 */
final class RoomAcoustics {

    private static final double SHORTEST = 0.08;
    private static final double LONGEST = 0.7;
    private static final double PULSES_A_SECOND = 500;
    private static final double MOST_PULSES_SECONDS = 0.35;

    private final int rate;

    RoomAcoustics(int rate) {
        this.rate = rate;
    }

    /** The sound in a room, as much longer as the echo can be heard; the same length otherwise. */
    float[] echoed(float[] samples, RandomDraws chance) {
        double reverberation = chance.ratioBetween(SHORTEST, LONGEST);
        double tailSeconds = Math.min(reverberation, MOST_PULSES_SECONDS);
        float[] heard = new float[samples.length + (int) (tailSeconds * rate / 2)];
        Mixer mix = new Mixer(heard);
        mix.add(samples, 1, 0);
        early(samples, mix, chance);
        tail(samples, mix, reverberation, tailSeconds, chance);
        return heard;
    }

    private void early(float[] samples, Mixer mix, RandomDraws chance) {
        int count = chance.below(6);
        for (int i = 0; i < count; i++) {
            double seconds = chance.between(0.001, 0.03);
            double gain = chance.between(0.1, 0.5) * (chance.in(0.5) ? 1 : -1);
            mix.add(samples, gain, (int) (seconds * rate));
        }
    }

    /** By the reverberation time the tail is 60 dB down. */
    private void tail(
            float[] samples, Mixer mix, double reverberation, double seconds, RandomDraws chance) {
        int pulses = (int) (seconds * PULSES_A_SECOND);
        double first = chance.ratioBetween(0.03, 0.25);
        double apart = seconds / Math.max(pulses, 1);
        for (int i = 0; i < pulses; i++) {
            double at = (i + chance.between(0, 1)) * apart;
            double gain = first * Math.pow(10, -3 * at / reverberation);
            int place = (int) ((0.005 + at) * rate);
            if (place < mix.length()) {
                mix.add(samples, chance.in(0.5) ? gain : -gain, place);
            }
        }
    }
}
