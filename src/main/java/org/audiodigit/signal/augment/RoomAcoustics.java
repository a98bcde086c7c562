package org.audiodigit.signal.augment;

/**
 * Room reverberation: a few early reflections and a decaying tail. The tail consists of sparse
 * pulses ("velvet noise"), which sound like a dense tail at a tenth of the cost.
 */
final class RoomAcoustics {

    private static final double MIN_REVERBERATION = 0.08;
    private static final double MAX_REVERBERATION = 0.7;
    private static final double PULSES_PER_SECOND = 500;
    private static final double MAX_TAIL_SECONDS = 0.35;

    private final int rate;

    RoomAcoustics(int rate) {
        this.rate = rate;
    }

    /** Returns the sound with reverberation, longer than the original by half of the tail. */
    float[] reverberate(float[] samples, RandomDraws draws) {
        double reverberation = draws.logBetween(MIN_REVERBERATION, MAX_REVERBERATION);
        double tailSeconds = Math.min(reverberation, MAX_TAIL_SECONDS);
        float[] result = new float[samples.length + (int) (tailSeconds * rate / 2)];
        Mixer mix = new Mixer(result);
        mix.add(samples, 1, 0);
        addReflections(samples, mix, draws);
        addTail(samples, mix, reverberation, tailSeconds, draws);
        return result;
    }

    private void addReflections(float[] samples, Mixer mix, RandomDraws draws) {
        int count = draws.below(6);
        for (int i = 0; i < count; i++) {
            double seconds = draws.between(0.001, 0.03);
            double gain = draws.between(0.1, 0.5) * (draws.chance(0.5) ? 1 : -1);
            mix.add(samples, gain, (int) (seconds * rate));
        }
    }

    /** The tail decays by 60 dB within the reverberation time. */
    private void addTail(
            float[] samples, Mixer mix, double reverberation, double seconds, RandomDraws draws) {
        int pulses = (int) (seconds * PULSES_PER_SECOND);
        double first = draws.logBetween(0.03, 0.25);
        double spacing = seconds / Math.max(pulses, 1);
        for (int i = 0; i < pulses; i++) {
            double at = (i + draws.between(0, 1)) * spacing;
            double gain = first * Math.pow(10, -3 * at / reverberation);
            int position = (int) ((0.005 + at) * rate);
            if (position < mix.length()) {
                mix.add(samples, draws.chance(0.5) ? gain : -gain, position);
            }
        }
    }
}
