package org.audiodigit.audio.label;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JSON object of one recording: file, seconds, text and the list of words. When it is read,
 * only the words and their start, end and label are needed.
 */
final class JsonLabels implements LabelCodec {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final Pattern LINE = Pattern.compile(" at line ([0-9]{1,9}) column ");
    private static final double MICRO = 1e6;

    /** Names and order are part of the interface. */
    private record TranscriptJson(String file, double seconds, String text, List<WordJson> words) {}

    private record WordJson(
            double start, double end, String label, double probability, boolean sure) {}

    @Override
    public String write(String recording, Transcript transcript) {
        List<WordJson> words =
                transcript.words().stream()
                        .map(
                                word ->
                                        new WordJson(
                                                micro(word.start()),
                                                micro(word.end()),
                                                word.label(),
                                                micro(word.probability()),
                                                word.sure()))
                        .toList();
        return GSON.toJson(
                new TranscriptJson(
                        recording, micro(transcript.seconds()), transcript.text(), words));
    }

    private static double micro(double value) {
        return Math.round(value * MICRO) / MICRO;
    }

    @Override
    public WordCollector read(LabelSource source) throws LabelException {
        WordCollector words = new WordCollector(source);
        JsonReader reader = new JsonReader(new StringReader(source.text()));
        try {
            readObject(reader, words, source);
            requireEnd(reader, source);
        } catch (LabelException e) {
            throw e;
        } catch (EOFException e) {
            throw new LabelException(source.file(), "the JSON object is incomplete");
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            // the message of Gson describes the state of its parser
            throw source.error(line(reader), "is not a JSON object with a list of words");
        }
        return words;
    }

    private static void requireEnd(JsonReader reader, LabelSource source) throws IOException {
        try {
            reader.peek();
        } catch (MalformedJsonException e) {
            throw source.error(line(reader), "has more than one JSON object");
        }
    }

    private static void readObject(JsonReader reader, WordCollector words, LabelSource source)
            throws IOException {
        boolean hasWords = false;
        reader.beginObject();
        while (reader.hasNext()) {
            if (!reader.nextName().equals("words")) {
                reader.skipValue();
                continue;
            }
            hasWords = true;
            reader.beginArray();
            while (reader.hasNext()) {
                readWord(reader, words, source);
            }
            reader.endArray();
        }
        reader.endObject();
        if (!hasWords) {
            throw source.error(1, "the JSON object has no list of words");
        }
    }

    private static void readWord(JsonReader reader, WordCollector words, LabelSource source)
            throws IOException {
        Double start = null;
        Double end = null;
        String label = null;
        double probability = 1;
        boolean sure = true;
        reader.beginObject();
        int line = line(reader);
        while (reader.hasNext()) {
            switch (reader.nextName()) {
                case "start" -> start = reader.nextDouble();
                case "end" -> end = reader.nextDouble();
                case "label" -> label = reader.nextString();
                case "probability" -> probability = reader.nextDouble();
                case "sure" -> sure = reader.nextBoolean();
                default -> reader.skipValue();
            }
        }
        reader.endObject();
        if (start == null || end == null || label == null) {
            throw source.error(line, "a word has no start, end or label");
        }
        words.add(line, start, end, label, probability, sure);
    }

    /** The line of the reader, which only its description has. */
    private static int line(JsonReader reader) {
        Matcher matcher = LINE.matcher(reader.toString());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 1;
    }
}
