package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An invalid command line is reported in one line that names the valid alternatives. */
class UsageErrorsTest {

    private final Console console = new Console();

    @Test
    void theMessageIsASentenceFollowedByTheHelpCommand() {
        assertThat(console.run("scan")).isEqualTo(2);

        assertThat(console.error())
                .isEqualTo(
                        "audiodigit: Missing required parameter: 'DIR'."
                                + " See: audiodigit scan --help");
    }

    @Test
    void aMessageWithAFullStopGetsNoSecondOne() {
        assertThat(console.run()).isEqualTo(2);

        assertThat(console.error())
                .isEqualTo("audiodigit: Specify a command. See: audiodigit --help");
    }

    @Test
    void aMistypedOptionSuggestsTheMostSimilarOne() {
        assertThat(console.run("info", "--jsn", "a.wav")).isEqualTo(2);

        assertThat(console.error()).contains("Unknown option: '--jsn'. Did you mean --json?");
    }

    @Test
    void anUnknownArgumentListsTheOptions() {
        assertThat(console.run("scan", "a", "b")).isEqualTo(2);

        assertThat(console.error())
                .contains("The options are --json, --help, --version, --engine.");
    }

    @Test
    void aMistypedCommandSuggestsTheMostSimilarOne() {
        assertThat(console.run("clasify")).isEqualTo(2);

        assertThat(console.error()).contains("Did you mean classify?");
    }
}
