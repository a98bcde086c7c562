package org.audiodigit.app.view;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Two groups of controls side by side; in a narrow window one below the other. The second one gets
 * the rest of the width.
 */
public final class WrappingBar extends Pane {

    private static final double GAP = 8;

    private final Region left;
    private final Region right;
    private final double minRight;

    /** Places the groups side by side if both have their preferred widths. */
    public WrappingBar(Region left, Region right) {
        this(left, right, Region.USE_PREF_SIZE);
    }

    /**
     * @param minRight the second group is beside the first one from this width on, so that the
     *     layout does not depend on its texts
     */
    public WrappingBar(Region left, Region right, double minRight) {
        super(left, right);
        this.left = left;
        this.right = right;
        this.minRight = minRight;
    }

    private boolean fits(double width) {
        if (width < 0 || !right.isManaged()) {
            return true;
        }
        double needed = minRight == Region.USE_PREF_SIZE ? right.prefWidth(-1) : minRight;
        return inner(width) >= left.prefWidth(-1) + GAP + needed;
    }

    private double inner(double width) {
        return width - getInsets().getLeft() - getInsets().getRight();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        Insets insets = getInsets();
        return insets.getLeft()
                + Math.max(left.minWidth(-1), right.isManaged() ? right.minWidth(-1) : 0)
                + insets.getRight();
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets insets = getInsets();
        return insets.getLeft()
                + left.prefWidth(-1)
                + GAP
                + right.prefWidth(-1)
                + insets.getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double first = height(left);
        double second = height(right);
        double content = fits(width) ? Math.max(first, second) : first + GAP + second;
        return getInsets().getTop() + content + getInsets().getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double width = inner(getWidth());
        double top = insets.getTop();
        if (fits(getWidth())) {
            double height = getHeight() - top - insets.getBottom();
            place(left, insets.getLeft(), top, left.prefWidth(-1), height);
            double begin = left.prefWidth(-1) + GAP;
            place(right, insets.getLeft() + begin, top, width - begin, height);
        } else {
            double first = height(left);
            place(left, insets.getLeft(), top, Math.min(width, left.prefWidth(-1)), first);
            place(right, insets.getLeft(), top + first + GAP, width, height(right));
        }
    }

    private static double height(Region group) {
        return Math.max(group.minHeight(-1), group.prefHeight(-1));
    }

    private void place(Node node, double x, double y, double width, double height) {
        layoutInArea(node, x, y, width, height, 0, HPos.LEFT, VPos.CENTER);
    }
}
