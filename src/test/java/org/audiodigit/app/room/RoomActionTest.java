package org.audiodigit.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomActionTest {

    @ParameterizedTest
    @CsvSource({"Space,Space", "L,L", "F6,F6", "Esc,Esc", "BackSpace,Backspace", "Delete,Delete"})
    void aKeyIsAppendedInParentheses(String key, String shown) {
        assertThat(RoomAction.withKey("Play", key)).isEqualTo("Play (" + shown + ")");
    }

    @ParameterizedTest
    @CsvSource({"Shortcut+O,O", "Shortcut+1,1"})
    void aShortcutIsShownAsThePlatformNamesIt(String key, String last) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        assertThat(RoomAction.keyText(key)).isEqualTo((mac ? "\u2318" : "Ctrl+") + last);
    }
}
