package org.audiodigit.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.audiodigit.common.Formats;
import org.audiodigit.files.AtomicFile;
import org.audiodigit.training.Evaluator;

/**
 * Writes a report as one HTML file with its style sheet, script, pictures and sounds. A Content
 * Security Policy forbids the file any network access.
 */
public final class RunReport {

    private static final double MEGABYTE = 1e6;

    private RunReport() {}

    /**
     * Writes or replaces a file.
     *
     * @param listener receives the progress of reading the mistakes
     * @return the size in bytes
     * @throws InterruptedException if the listener stops the work; the file is then unchanged
     */
    public static long write(
            Path file, ReportSubject subject, Clock clock, Evaluator.Listener listener)
            throws IOException, InterruptedException {
        byte[] html = html(subject, clock.instant(), listener).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(html));
        return html.length;
    }

    /** E.g. {@code 1.3 MB}. */
    public static String size(long bytes) {
        return Formats.decimal(Math.max(0.1, bytes / MEGABYTE), 1) + " MB";
    }

    /**
     * The content of a report.
     *
     * @param created the date of the report
     * @param listener receives the progress of reading the mistakes
     * @throws InterruptedException if the listener stops the work
     */
    public static String html(ReportSubject subject, Instant created, Evaluator.Listener listener)
            throws IOException, InterruptedException {
        ReportPage page = ReportPage.of(subject, created, listener);
        ReportTemplate template = new ReportTemplate();
        // the size that the report states does not change its first decimal
        int bytes = template.render(page).getBytes(StandardCharsets.UTF_8).length;
        return template.render(page.withSize(size(bytes)));
    }
}
