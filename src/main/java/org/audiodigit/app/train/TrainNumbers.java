package org.audiodigit.app.train;

import java.util.Locale;

/** Numbers as people write and read them in this room. */
final class TrainNumbers {

    private TrainNumbers() {}

    /**
     * @throws IllegalArgumentException with a sentence if it is no whole number
     */
    static int whole(String name, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s is a whole number, not '%s'".formatted(name, text.strip()));
        }
    }

    /**
     * @throws IllegalArgumentException with a sentence if it is no whole number
     */
    static long large(String name, String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s is a whole number, not '%s'".formatted(name, text.strip()));
        }
    }

    /**
     * @throws IllegalArgumentException with a sentence if it is no number
     */
    static double real(String name, String text) {
        try {
            return Double.parseDouble(text.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s is a number such as 0.001 or 1e-3, not '%s'".formatted(name, text.strip()));
        }
    }

    /** With a capital and a full stop. */
    static String sentence(String text) {
        String stop = text.endsWith(".") ? "" : ".";
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + stop;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String loss(double nats) {
        return String.format(Locale.ROOT, "%.3f", nats);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 0:21} or {@code 1:02:21}. */
    static String time(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        String tail = String.format(Locale.ROOT, "%02d", whole % 60);
        long minutes = whole / 60;
        return minutes < 60
                ? minutes + ":" + tail
                : String.format(Locale.ROOT, "%d:%02d:%s", minutes / 60, minutes % 60, tail);
    }
}
