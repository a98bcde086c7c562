package org.audiodigit.app.dialog;

/** Folders that the user chooses. The folder that contains the last one is remembered for each. */
public enum FolderKind {
    DATASET("Open a folder of recordings", "folder.datasets"),
    MODEL("Choose a model folder", "folder.models"),
    WEB_PAGE("Choose where to create the folder of the web page", "folder.pages"),
    WEB_RUNTIME("Choose the folder with ONNX Runtime Web", "folder.webRuntime");

    private final String title;
    private final String key;

    FolderKind(String title, String key) {
        this.title = title;
        this.key = key;
    }

    /** Title of the chooser. */
    String title() {
        return title;
    }

    /** Settings key of the remembered folder. */
    String key() {
        return key;
    }
}
