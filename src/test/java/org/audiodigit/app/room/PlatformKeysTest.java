package org.audiodigit.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformKeysTest {

    @ParameterizedTest
    @CsvSource({
        "R, R, R",
        "F6, F6, F6",
        "Space, Space, Space",
        "Left, ←, ←",
        "Enter, Enter, Return",
        "Esc, Esc, Esc",
        "Delete, Delete, Delete",
        "BackSpace, Backspace, Delete",
        "Shortcut+O, Ctrl+O, ⌘O",
        "Shortcut+1, Ctrl+1, ⌘1",
        "Shortcut+Shift+M, Ctrl+Shift+M, ⇧⌘M",
        "Shift+Left, Shift+←, ⇧←",
        "Ctrl+Alt+X, Ctrl+Alt+X, ⌃⌥X",
        "Ignore Shift+Equals, =, =",
    })
    void aKeyIsNamedAsOnTheKeyboardOfTheSystem(String key, String others, String mac) {
        KeyCombination combination = KeyCombination.valueOf(key);

        assertThat(PlatformKeys.text(combination, false)).isEqualTo(others);
        assertThat(PlatformKeys.text(combination, true)).isEqualTo(mac);
    }

    @Test
    void theDeleteKeyOfAMacDeletes() {
        assertThat(PlatformKeys.isDelete(KeyCode.BACK_SPACE, true)).isTrue();
        assertThat(PlatformKeys.isDelete(KeyCode.BACK_SPACE, false)).isFalse();
        assertThat(PlatformKeys.isDelete(KeyCode.DELETE, false)).isTrue();
        assertThat(PlatformKeys.isDelete(KeyCode.DELETE, true)).isTrue();
    }
}
