package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;

/** Runs command lines and captures their output. */
final class Console {

    private final AudioHardware hardware;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    Console() {
        this(AudioHardware.system());
    }

    Console(AudioHardware hardware) {
        this.hardware = hardware;
    }

    /** Clears the captured output, runs one command line and returns the exit code. */
    int run(Object... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int exitCode =
                AudioDigit.commandLine(
                                new PrintWriter(out, true), new PrintWriter(err, true), hardware)
                        .execute(texts);
        assertThat(out + "" + err).doesNotContain("\tat ", "Exception");
        return exitCode;
    }

    List<String> out() {
        return out.toString().lines().toList();
    }

    List<String> err() {
        return err.toString().lines().toList();
    }

    /** Returns the only line of standard error; standard output must be empty. */
    String error() {
        assertThat(out()).isEmpty();
        assertThat(err()).hasSize(1);
        return err().get(0);
    }

    /** Parses standard output as one JSON object per line. */
    List<JsonObject> json() {
        return out().stream().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    }
}
