package org.audiodigit.audio.label;

/**
 * The values in a text file of Praat: texts in quotes, and numbers and flags between spaces. All
 * else, such as {@code xmin =} of the long form, is a comment, and so is the rest of a line after
 * an exclamation mark.
 */
final class TextGridTokens {

    /** The kind of a value. */
    enum Kind {
        TEXT("text"),
        NUMBER("number"),
        FLAG("flag"),
        END("end of the file");

        private final String description;

        Kind(String description) {
            this.description = description;
        }
    }

    private final LabelSource source;
    private final String text;
    private int at;
    private int nextLine = 1;
    private int line = 1;
    private Kind kind;
    private String value = "";

    TextGridTokens(LabelSource source) throws LabelException {
        this.source = source;
        this.text = source.text();
        advance();
    }

    /** The kind of the next value. */
    Kind peek() {
        return kind;
    }

    /** The line in which the last value ends, counted from 1. */
    int line() {
        return line;
    }

    String text() throws LabelException {
        return take(Kind.TEXT);
    }

    String flag() throws LabelException {
        return take(Kind.FLAG);
    }

    double number() throws LabelException {
        return Double.parseDouble(take(Kind.NUMBER));
    }

    /** A whole number, at least 0. */
    int count() throws LabelException {
        double count = number();
        if (!(count >= 0 && count <= Integer.MAX_VALUE) || count != Math.rint(count)) {
            throw source.error(line, "is not a number of tiers or intervals: " + count);
        }
        return (int) count;
    }

    private String take(Kind expected) throws LabelException {
        if (kind != expected) {
            String found = kind == Kind.END ? kind.description : WordCollector.quoted(value);
            throw source.error(
                    nextLine, "expected a " + expected.description + " instead of the " + found);
        }
        String taken = value;
        line = nextLine;
        advance();
        return taken;
    }

    private void advance() throws LabelException {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                nextLine += c == '\n' ? 1 : 0;
                at++;
            } else if (c == '!') {
                skipLine();
            } else if (c == '"') {
                set(Kind.TEXT, quoted());
                return;
            } else {
                String word = word();
                if (WordCollector.isNumber(word)) {
                    set(Kind.NUMBER, word);
                    return;
                }
                if (word.length() > 2 && word.startsWith("<") && word.endsWith(">")) {
                    set(Kind.FLAG, word.substring(1, word.length() - 1));
                    return;
                }
            }
        }
        set(Kind.END, "");
    }

    private void set(Kind newKind, String newValue) {
        kind = newKind;
        value = newValue;
    }

    private void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
    }

    private String word() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** A text in quotes; two quotes stand for one. */
    private String quoted() throws LabelException {
        int first = nextLine;
        StringBuilder content = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            nextLine += c == '\n' ? 1 : 0;
            if (c != '"') {
                content.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                content.append(c);
                at++;
            } else {
                at++;
                return content.toString();
            }
        }
        throw source.error(first, "the closing quote of a text is missing");
    }
}
