package org.audiodigit.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the random parts of splits are drawn. Models and checkpoints record the rule. */
public enum SplitRule {

    /**
     * Shuffles the sorted names, so that an additional name can move all others. The rule of models
     * that record none.
     */
    SHUFFLE {
        @Override
        public PartDraw draw(long seed, Map<String, Part> recorded) {
            return new ShuffleDraw(seed);
        }
    },

    /** Chooses the part of a name by a hash of seed and name. */
    HASH {
        @Override
        public PartDraw draw(long seed, Map<String, Part> recorded) {
            return new HashDraw(seed, recorded);
        }
    };

    /** The rule of new trainings. */
    public static final SplitRule CURRENT = HASH;

    /**
     * @param recorded parts that are already decided, by speaker or clip id; may be incomplete
     */
    public abstract PartDraw draw(long seed, Map<String, Part> recorded);

    public PartDraw draw(long seed) {
        return draw(seed, Map.of());
    }

    /** The name in a manifest. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a rule that this version does not know. */
    public static Optional<SplitRule> parse(String text) {
        return Arrays.stream(values()).filter(rule -> rule.text().equals(text)).findFirst();
    }
}
