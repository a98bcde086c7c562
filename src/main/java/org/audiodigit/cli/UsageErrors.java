package org.audiodigit.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains an invalid command line in one line: what is wrong, and what is valid. */
final class UsageErrors {

    private static final String END_MARKS = ".!?";

    private UsageErrors() {}

    static String explain(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String sentence = sentence(wrong.getMessage());
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            sentence += " " + sentence(alternatives(unmatched));
        }
        return sentence + " See: " + command.getCommandSpec().qualifiedName() + " --help";
    }

    private static String sentence(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ").replaceFirst("^Error: ", "");
        boolean ended = END_MARKS.indexOf(line.charAt(line.length() - 1)) >= 0;
        return ended ? line : line + ".";
    }

    private static String alternatives(UnmatchedArgumentException unmatched) {
        List<String> similar = unmatched.getSuggestions();
        if (!similar.isEmpty()) {
            // the most similar one is the first
            return "Did you mean " + similar.get(0) + "?";
        }
        CommandLine command = unmatched.getCommandLine();
        if (!command.getSubcommands().isEmpty()) {
            return "The commands are " + String.join(", ", command.getSubcommands().keySet());
        }
        return "The options are "
                + command.getCommandSpec().options().stream()
                        .filter(option -> !option.hidden())
                        .map(option -> option.longestName())
                        .collect(Collectors.joining(", "));
    }
}
