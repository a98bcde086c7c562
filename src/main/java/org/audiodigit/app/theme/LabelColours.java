package org.audiodigit.app.theme;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * One colour for each label, used wherever the label appears. The ten hues are distinct in both
 * themes and have a contrast of at least 3 : 1 to the background as filled areas. They are not used
 * for text.
 */
public final class LabelColours {

    private static final List<String> LIGHT =
            List.of(
                    "#4269d0", "#d2571a", "#2a8c5b", "#b8352c", "#7d52b8", "#8a5a3c", "#c9418c",
                    "#4f7288", "#7f7f0d", "#128297");
    private static final List<String> DARK =
            List.of(
                    "#7d9bf0", "#f08a4b", "#4fc08d", "#f0726a", "#b08ae6", "#c29474", "#f083bb",
                    "#8fb3c9", "#c2c24a", "#45bcd2");

    private LabelColours() {}

    /**
     * @param index of the label in its data set or model; the colours repeat after ten
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
