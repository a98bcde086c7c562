package org.audiodigit.app.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.paint.Color;
import org.audiodigit.dataset.DigitWords;

/**
 * One colour for each label, used wherever the label appears. There are ten hues, which are
 * distinct in both themes, and a darker shade of each for further labels. As filled areas they have
 * a contrast of at least 3 : 1 to the background. They are not used for text.
 *
 * <p>A digit and its English word have the same colour in every data set and for every model. The
 * colour of another word depends on its name, unless an earlier word of its set has the same one.
 */
public final class LabelColours {

    /** Number of hues; the shades come after them. */
    public static final int HUES = 10;

    /** Number of hues and shades. */
    public static final int COUNT = 2 * HUES;

    private static final List<String> LIGHT =
            withShades(
                    0.68, "#4269d0", "#d2571a", "#2a8c5b", "#b8352c", "#7d52b8", "#8a5a3c",
                    "#c9418c", "#4f7288", "#7f7f0d", "#128297");
    private static final List<String> DARK =
            withShades(
                    0.65, "#7d9bf0", "#f08a4b", "#4fc08d", "#f0726a", "#b08ae6", "#c29474",
                    "#f083bb", "#8fb3c9", "#c2c24a", "#45bcd2");

    private LabelColours() {}

    /**
     * @param brightness of the shades, as a share of that of the hues
     */
    private static List<String> withShades(double brightness, String... hues) {
        List<String> all = new ArrayList<>(List.of(hues));
        for (String hue : hues) {
            Color shade = Color.BLACK.interpolate(Color.web(hue), brightness);
            all.add(
                    "#%02x%02x%02x"
                            .formatted(
                                    Math.round(255 * shade.getRed()),
                                    Math.round(255 * shade.getGreen()),
                                    Math.round(255 * shade.getBlue())));
        }
        return List.copyOf(all);
    }

    /**
     * The index of the colour of each label, below {@link #COUNT}. The colours repeat if there are
     * more labels.
     *
     * @param labels those that are shown together, e.g. those of a data set
     */
    public static Map<String, Integer> indices(Collection<String> labels) {
        Map<String, Integer> indices = new HashMap<>();
        int[] uses = new int[COUNT];
        for (String label : labels) {
            String name = DigitWords.toDigit(label);
            if (name.length() == 1 && name.charAt(0) >= '0' && name.charAt(0) <= '9') {
                int index = name.charAt(0) - '0';
                indices.put(label, index);
                uses[index]++;
            }
        }
        for (String label : labels) {
            if (!indices.containsKey(label)) {
                int index = leastUsed(uses, label.toLowerCase(Locale.ROOT).hashCode());
                indices.put(label, index);
                uses[index]++;
            }
        }
        return indices;
    }

    /** The first of the least used colours from a preferred hue on, hues before shades. */
    private static int leastUsed(int[] uses, int preferred) {
        int fewest = Arrays.stream(uses).min().orElseThrow();
        boolean hue = Arrays.stream(uses, 0, HUES).anyMatch(count -> count == fewest);
        int first = hue ? 0 : HUES;
        int step = Math.floorMod(preferred, HUES);
        while (uses[first + step] > fewest) {
            step = (step + 1) % HUES;
        }
        return first + step;
    }

    /**
     * The index of a shade.
     *
     * @param number at least 0; the shades repeat
     */
    public static int shade(int number) {
        return HUES + number % (COUNT - HUES);
    }

    /**
     * The index of the colour of a label.
     *
     * @param labels those that are shown together; may lack the label
     */
    public static int index(String label, Collection<String> labels) {
        Map<String, Integer> indices = indices(labels);
        Integer index = indices.get(label);
        if (index != null) {
            return index;
        }
        List<String> all = new ArrayList<>(labels);
        all.add(label);
        return indices(all).get(label);
    }

    /**
     * @param index of the colour of a label; the colours repeat after {@link #COUNT}
     */
    public static Color of(int index, Theme theme) {
        return Color.web(hex(index, theme));
    }

    /** The colour for style sheets, e.g. {@code #4269d0}. */
    public static String hex(int index, Theme theme) {
        List<String> colours = theme == Theme.LIGHT ? LIGHT : DARK;
        return colours.get(Math.floorMod(index, colours.size()));
    }
}
