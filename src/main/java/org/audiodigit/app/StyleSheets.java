package org.audiodigit.app;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import org.controlsfx.control.Notifications;

/** The style sheets, one for each area, and the icon of the window. */
final class StyleSheets {

    /**
     * ControlsFX adds this sheet before the others when it shows the first notification. A list
     * that opens in the same frame would then find no colours.
     */
    private static final String NOTIFICATIONS =
            Notifications.class.getResource("notificationpopup.css").toExternalForm();

    static final List<String> ALL =
            Stream.concat(
                            Stream.of(NOTIFICATIONS),
                            Stream.of(
                                            "shell",
                                            "browse",
                                            "train",
                                            "evaluate",
                                            "capture",
                                            "recognise",
                                            "sound",
                                            "voice",
                                            "session")
                                    .map(area -> url("styles/" + area + ".css")))
                    .toList();

    private StyleSheets() {}

    static List<Image> icon() {
        return Stream.of("icons/audiodigit-32.png", "icons/audiodigit-128.png")
                .map(name -> new Image(url(name)))
                .toList();
    }

    private static String url(String name) {
        return StyleSheets.class.getResource("/assets/" + name).toExternalForm();
    }
}
