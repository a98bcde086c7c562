package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A command line that is wrong is one line that says what would be right. */
class UsageErrorsTest {

    private final Console console = new Console();

    @Test
    void theMessageEndsBeforeTheHelpIsNamed() {
        assertThat(console.run("scan")).isEqualTo(2);

        assertThat(console.complaint())
                .isEqualTo(
                        "audiodigit: Missing required parameter: 'DIR'."
                                + " See: audiodigit scan --help");
    }

    @Test
    void aMessageThatHasAnEndMarkGetsNoOther() {
        assertThat(console.run()).isEqualTo(2);

        assertThat(console.complaint())
                .isEqualTo("audiodigit: Name a command. See: audiodigit --help");
    }

    @Test
    void aMistypedOptionNamesTheLikeliest() {
        assertThat(console.run("info", "--jsn", "a.wav")).isEqualTo(2);

        assertThat(console.complaint()).contains("Unknown option: '--jsn'. Did you mean --json?");
    }

    @Test
    void anOptionLikeNoOtherNamesThoseThereAre() {
        assertThat(console.run("scan", "a", "b")).isEqualTo(2);

        assertThat(console.complaint()).contains("The options are --json, --help, --version.");
    }

    @Test
    void aMistypedCommandNamesTheLikeliest() {
        assertThat(console.run("clasify")).isEqualTo(2);

        assertThat(console.complaint()).contains("Did you mean classify?");
    }
}
