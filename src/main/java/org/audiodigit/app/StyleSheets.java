package org.audiodigit.app;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/** The style sheets, one for each area, and the icon of the window. */
final class StyleSheets {

    static final List<String> ALL =
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
                    .map(area -> url("styles/" + area + ".css"))
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
