package org.audiodigit.cli;

import org.audiodigit.common.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** The answer to {@code --version}. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {ProgramVersion.text()};
    }
}
