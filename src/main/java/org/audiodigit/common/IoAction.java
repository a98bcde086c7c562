package org.audiodigit.common;

import java.io.IOException;

/** An action that reads or writes files. */
@FunctionalInterface
public interface IoAction {

    void run() throws IOException;
}
