package org.audiodigit.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.audiodigit.common.Sha256;

/**
 * The template of reports, in {@code assets/report}. It escapes all values; only the style sheet
 * and the script, which are files of the program, are inserted as they are.
 */
final class ReportTemplate {

    private static final String FOLDER = "/assets/report/";

    /** HTML forbids these characters, which file names may contain, even as references. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|\\p{IsNoncharacter_Code_Point}|\\p{Cs}");

    private final Template template;

    ReportTemplate() {
        template =
                Mustache.compiler()
                        .emptyStringIsFalse(true)
                        .zeroIsFalse(true)
                        .withFormatter(
                                value -> FORBIDDEN.matcher(value.toString()).replaceAll("\uFFFD"))
                        .withLoader(name -> reader(name + ".html"))
                        .loadTemplate("report");
    }

    String render(ReportPage page) {
        return template.execute(page);
    }

    /** A file of the template. */
    static String text(String name) {
        try (InputStream in = stream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source of a Content Security Policy that permits only this text. */
    static String source(String text) {
        byte[] hash = Sha256.newDigest().digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }

    private static Reader reader(String name) {
        return new InputStreamReader(stream(name), StandardCharsets.UTF_8);
    }

    private static InputStream stream(String name) {
        InputStream in = ReportTemplate.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException(FOLDER + name + " is missing from this build");
        }
        return in;
    }
}
