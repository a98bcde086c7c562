package org.audiodigit.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ClassifyArchiveTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024:recordings --output out",
                "'' --output out",
                "in --output a:b",
                "in --output out --model a:b"
            })
    void aPathThatHadoopDoesNotTakeIsAWrongArgument(String line) {
        String[] args = line.replace("''", "\0").split(" ");
        for (int i = 0; i < args.length; i++) {
            args[i] = args[i].replace("\0", "");
        }
        StringWriter errors = new StringWriter();

        int exitCode =
                new CommandLine(new ClassifyArchive())
                        .setErr(new PrintWriter(errors))
                        .execute(args);

        assertThat(exitCode).isEqualTo(2);
        assertThat(errors.toString()).contains("is not a path of Hadoop");
    }
}
