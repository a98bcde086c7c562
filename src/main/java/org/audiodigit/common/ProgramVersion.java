package org.audiodigit.common;

/** The version of this program, from the manifest of its jar. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** E.g. {@code Audio Digit Workbench 0.2.0}. */
    public static String text() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return "Audio Digit Workbench " + (version == null ? "(development build)" : version);
    }
}
