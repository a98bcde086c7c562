package org.audiodigit.app.monkey;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/** Random mouse and keyboard input. Used on the JavaFX thread. */
final class MonkeyInput {

    private static final List<KeyCode> CONTROL_KEYS =
            List.of(
                    KeyCode.UP,
                    KeyCode.DOWN,
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.HOME,
                    KeyCode.END,
                    KeyCode.PAGE_UP,
                    KeyCode.PAGE_DOWN,
                    KeyCode.TAB,
                    KeyCode.TAB,
                    KeyCode.ENTER,
                    KeyCode.SPACE,
                    KeyCode.ESCAPE,
                    KeyCode.DELETE,
                    KeyCode.BACK_SPACE,
                    KeyCode.F1,
                    KeyCode.F6,
                    KeyCode.F10,
                    KeyCode.PLUS,
                    KeyCode.MINUS,
                    KeyCode.COMMA,
                    KeyCode.PERIOD);
    private static final List<KeyCode> LETTERS = letters();
    private static final List<KeyCode> MODIFIERS =
            List.of(KeyCode.CONTROL, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ALT);

    private final Robot robot = new Robot();
    private final Random random;

    MonkeyInput(Random random) {
        this.random = random;
    }

    private static List<KeyCode> letters() {
        List<KeyCode> keys = new ArrayList<>();
        for (KeyCode key : KeyCode.values()) {
            if (key.isLetterKey() || key.isDigitKey() && !key.isKeypadKey()) {
                keys.add(key);
            }
        }
        return keys;
    }

    String click() {
        Point2D position = moveMouse();
        MouseButton button = random.nextInt(8) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        int times = random.nextInt(8) == 0 ? 2 : 1;
        for (int i = 0; i < times; i++) {
            robot.mousePress(button);
            robot.mouseRelease(button);
        }
        return "click " + button + " x" + times + " at " + position;
    }

    String drag() {
        Point2D from = moveMouse();
        robot.mousePress(MouseButton.PRIMARY);
        for (int i = random.nextInt(6); i >= 0; i--) {
            robot.mouseMove(from.add(random.nextInt(400) - 200, random.nextInt(200) - 100));
        }
        robot.mouseRelease(MouseButton.PRIMARY);
        return "drag from " + from;
    }

    String wheel() {
        Point2D position = moveMouse();
        robot.mouseWheel(random.nextInt(21) - 10);
        return "wheel at " + position;
    }

    String key() {
        KeyCode key = random.nextBoolean() ? any(CONTROL_KEYS) : any(LETTERS);
        if (random.nextInt(3) > 0) {
            robot.keyType(key);
            return "key " + key;
        }
        KeyCode modifier = any(MODIFIERS);
        robot.keyPress(modifier);
        robot.keyType(key);
        robot.keyRelease(modifier);
        return "key " + modifier + " " + key;
    }

    String text() {
        StringBuilder typed = new StringBuilder("text");
        for (int i = random.nextInt(8); i >= 0; i--) {
            KeyCode key = any(LETTERS);
            robot.keyType(key);
            typed.append(' ').append(key.getName());
        }
        return typed.toString();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Moves the mouse, mostly to a control, else to any position in a window. */
    private Point2D moveMouse() {
        List<Window> windows =
                Window.getWindows().stream().filter(w -> w.getScene() != null).toList();
        if (windows.isEmpty()) {
            // the window is being reopened
            return Point2D.ZERO;
        }
        Window window = windows.get(windows.size() - 1);
        if (random.nextInt(3) == 0) {
            window = any(windows);
        }
        Point2D position = null;
        if (random.nextInt(5) > 0) {
            List<Node> targets = new ArrayList<>();
            collect(window.getScene().getRoot(), targets);
            List<Node> lists = targets.stream().filter(MonkeyInput::isPartOfList).toList();
            if (!lists.isEmpty() && random.nextInt(3) == 0) {
                targets = lists;
            }
            if (!targets.isEmpty()) {
                position = inside(any(targets));
            }
        }
        if (position == null || !contains(window, position)) {
            position =
                    new Point2D(
                            window.getX() + random.nextDouble() * window.getWidth(),
                            window.getY() + random.nextDouble() * window.getHeight());
        }
        robot.mouseMove(position);
        return position;
    }

    /** Lists are preferred targets, since they close with almost any other click. */
    private static boolean isPartOfList(Node node) {
        return node instanceof ComboBoxBase
                || node instanceof ListCell<?> cell && !cell.isEmpty()
                || node instanceof ListView;
    }

    private static boolean contains(Window window, Point2D position) {
        return new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight())
                .contains(position);
    }

    private Point2D inside(Node node) {
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        return bounds == null
                ? null
                : new Point2D(
                        bounds.getMinX() + random.nextDouble() * bounds.getWidth(),
                        bounds.getMinY() + random.nextDouble() * bounds.getHeight());
    }

    private static void collect(Node node, List<Node> targets) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node instanceof Control || node instanceof Canvas || node.getOnMousePressed() != null) {
            targets.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, targets));
        }
    }
}
