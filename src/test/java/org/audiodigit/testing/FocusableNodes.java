package org.audiodigit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;

/** Finds the nodes that the user reaches by keyboard, and their texts for screen readers. */
public final class FocusableNodes {

    /**
     * A key at the end of a text, as {@link org.audiodigit.app.room.RoomAction#withKey} adds it.
     */
    private static final Pattern KEY = Pattern.compile("\\((\\S{1,20})\\)$");

    private FocusableNodes() {}

    /** Returns the visible nodes that take the focus. */
    public static List<Node> below(Node root) {
        return all(root).stream().filter(Node::isFocusTraversable).toList();
    }

    public static List<Node> canvasesBelow(Node root) {
        return all(root).stream().filter(Canvas.class::isInstance).toList();
    }

    /** Whether a node with an id is visible and enabled. */
    public static boolean isUsable(String id, Node root) {
        return all(root).stream().anyMatch(node -> id.equals(node.getId()) && !node.isDisabled());
    }

    private static List<Node> all(Node root) {
        List<Node> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        found.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /** Whether a node has a text of its own, a label or a tool tip. */
    public static boolean hasText(Node node, Node root) {
        if (hasAccessibleText(node)) {
            return true;
        }
        if (node instanceof Labeled labeled && !blank(labeled.getText())) {
            return true;
        }
        if (node instanceof TextInputControl field && !blank(field.getPromptText())) {
            return true;
        }
        Tooltip tip = node instanceof Control control ? control.getTooltip() : null;
        return tip != null && !blank(tip.getText()) || labelled(node, root);
    }

    /** The texts of a control that the user sees: its own and that of its tool tip. */
    private static List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        if (node instanceof Labeled labeled && !blank(labeled.getText())) {
            texts.add(labeled.getText());
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            texts.add(control.getTooltip().getText());
        }
        return texts;
    }

    /** The visible controls by the key that ends their text or tool tip. */
    public static Map<String, Set<String>> byKey(Node root) {
        Map<String, Set<String>> byKey = new TreeMap<>();
        for (Node node : below(root)) {
            for (String text : texts(node)) {
                Matcher key = KEY.matcher(text);
                if (key.find()) {
                    byKey.computeIfAbsent(key.group(1), k -> new TreeSet<>()).add(describe(node));
                }
            }
        }
        return byKey;
    }

    private static boolean labelled(Node node, Node root) {
        return all(root).stream()
                .anyMatch(other -> other instanceof Label label && label.getLabelFor() == node);
    }

    /** Whether a canvas or one of its parents has an accessible text. */
    public static boolean isDescribed(Node canvas) {
        Node node = canvas;
        for (int level = 0; node != null && level < 4; level++, node = node.getParent()) {
            if (hasAccessibleText(node)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAccessibleText(Node node) {
        return !blank(node.getAccessibleText());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** Returns the path of a node in the scene, for messages. */
    public static String describe(Node node) {
        StringBuilder path = new StringBuilder();
        for (Node at = node; at != null; at = at.getParent()) {
            String id = at.getId() == null ? "" : "#" + at.getId();
            path.insert(0, "/" + at.getClass().getSimpleName() + id);
        }
        return path.toString();
    }
}
