package org.audiodigit.app.evaluate;

/** The pages of a result. */
enum ResultPage {
    MATRIX("Matrix", "1"),
    GROUPS("Speakers", "2"),
    CALIBRATION("Calibration", "3"),
    REJECTION("Rejection", "4"),
    /** Only while runs are compared. */
    COMPARISON("Comparison", "5");

    private final String title;
    private final String key;

    ResultPage(String title, String key) {
        this.title = title;
        this.key = key;
    }

    String title() {
        return title;
    }

    /** In the syntax of key combinations. */
    String key() {
        return key;
    }
}
