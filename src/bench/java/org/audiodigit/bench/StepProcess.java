package org.audiodigit.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;

/**
 * A process that runs a {@link StepServer}. It stays alive between measurements, so that several
 * programs can take turns within seconds, each with compiled code.
 */
public final class StepProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter requests;

    public StepProcess(ChildFigures children, Class<?> program, String... arguments)
            throws IOException {
        process = children.start(program, arguments);
        answers = process.inputReader();
        requests = process.outputWriter();
    }

    /** Runs steps and waits for their end. */
    public StepDuration measure(int batch, int steps) throws IOException {
        requests.write(batch + " " + steps + "\n");
        requests.flush();
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            String[] words = line.split(" ");
            if (words[0].equals(StepServer.ANSWER)) {
                return new StepDuration(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
            }
        }
        throw new IOException("a process ended before it had measured a batch of " + batch);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
