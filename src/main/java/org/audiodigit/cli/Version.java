package org.audiodigit.cli;

import picocli.CommandLine.IVersionProvider;

/** Reads the version from the manifest of the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = AudioDigit.class.getPackage().getImplementationVersion();
        return new String[] {
            "Audio Digit Workbench " + (version == null ? "(development build)" : version)
        };
    }
}
