package org.audiodigit.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.model.WordSearch.FoundWord;
import org.audiodigit.signal.Utterance;
import org.audiodigit.signal.Waveform;

/**
 * Splits utterances into words without pauses. The words are found by a {@link StringModel}, and a
 * classifier of single words takes part in the decision what each one is. An utterance with at most
 * one word has the answer of the classifier.
 */
public final class StringRecogniser implements UtteranceRecogniser, AutoCloseable {

    /** Weight of the classifier in the probabilities of the words of a string. */
    private static final double WEIGHT = 0.5;

    /** Length of the sound before and after a word that the classifier sees. */
    private static final double MARGIN_SECONDS = 0.02;

    private static final double MIN_PROBABILITY = 1e-4;

    /** Minimum probability of a word that the classifier rejects. */
    private static final double MIN_SEARCHED = 0.2;

    private final UtteranceRecogniser single;
    private final StringModel model;
    private final WordSearch search;

    private StringRecogniser(UtteranceRecogniser single, StringModel model) {
        this.single = single;
        this.model = model;
        this.search = new WordSearch(model.labels().size(), WordSearch.Settings.STANDARD);
    }

    /**
     * Loads the network in a folder.
     *
     * @param single classifies utterances of one word
     * @throws ModelException if the folder is not such a model or the model is damaged
     */
    public static StringRecogniser load(DigitModel single, Path folder)
            throws IOException, InterruptedException {
        return EngineThread.shared().open(() -> read(single, folder), StringRecogniser::close);
    }

    /** Like {@link #load}, on the engine's thread. */
    static StringRecogniser read(DigitModel single, Path folder) throws IOException {
        return new StringRecogniser(new OneWordRecogniser(single), StringModel.read(folder));
    }

    @Override
    public List<RecognisedWord> predict(List<Utterance> utterances) throws InterruptedException {
        List<List<RecognisedWord>> strings = strings(utterances);
        List<Utterance> singles = new ArrayList<>();
        for (int i = 0; i < utterances.size(); i++) {
            if (strings.get(i).size() < 2) {
                singles.add(utterances.get(i));
            }
        }
        Iterator<RecognisedWord> classified = single.predict(singles).iterator();
        List<RecognisedWord> words = new ArrayList<>();
        for (List<RecognisedWord> string : strings) {
            add(string.size() < 2 ? List.of(classified.next()) : string, words);
        }
        return words;
    }

    /** Adds words; the last one so far ends where the next one starts, if not before. */
    private static void add(List<RecognisedWord> later, List<RecognisedWord> words) {
        for (RecognisedWord word : later) {
            int last = words.size() - 1;
            if (last >= 0 && words.get(last).end() > word.start()) {
                words.set(last, words.get(last).endingAt(word.start()));
            }
            words.add(word);
        }
    }

    /**
     * The words of each utterance with the probabilities of both networks; fewer than two if it is
     * one word. All words are classified in one batch, which is faster.
     */
    private List<List<RecognisedWord>> strings(List<Utterance> utterances)
            throws InterruptedException {
        List<List<FoundWord>> found = new ArrayList<>();
        List<Utterance> parts = new ArrayList<>();
        for (Utterance utterance : utterances) {
            List<FoundWord> words = search.find(model.logProbabilities(utterance));
            List<FoundWord> several = words.size() < 2 ? List.of() : words;
            several.forEach(word -> parts.add(part(utterance, word)));
            found.add(several);
        }
        Iterator<RecognisedWord> classified = single.predict(parts).iterator();
        return found.stream().map(words -> accepted(words, classified)).toList();
    }

    /** The words that at least one of the networks accepts; others are other sounds. */
    private List<RecognisedWord> accepted(
            List<FoundWord> found, Iterator<RecognisedWord> classified) {
        List<RecognisedWord> words = new ArrayList<>();
        for (FoundWord word : found) {
            RecognisedWord part = classified.next();
            if (part.sure() || word.probability() >= MIN_SEARCHED) {
                Prediction both = combined(word.probabilities(), part.prediction());
                boolean sure = RejectionRule.STANDARD.accepts(both);
                words.add(new RecognisedWord(part.start(), part.end(), both, sure));
            }
        }
        return words;
    }

    private Utterance part(Utterance utterance, FoundWord word) {
        int rate = utterance.sound().sampleRate();
        int length = utterance.sound().length();
        int start = (int) Math.round(model.seconds(word.start()) * rate);
        int end = (int) Math.min(Math.round(model.seconds(word.end()) * rate), length);
        int margin = (int) (MARGIN_SECONDS * rate);
        int from = Math.max(0, start - margin);
        float[] samples =
                Arrays.copyOfRange(
                        utterance.sound().samples(), from, Math.min(end + margin, length));
        long offset = utterance.offset();
        return new Utterance(
                new Waveform(samples, rate), offset + from, offset + start, offset + end);
    }

    /** The weighted geometric mean of both, which leaves the probability of other sounds. */
    private Prediction combined(float[] searched, Prediction classified) {
        double[] logs = new double[searched.length + 1];
        double rest = 1;
        for (int i = 0; i < searched.length; i++) {
            rest -= searched[i];
            logs[i] = mean(searched[i], classified.probabilities()[i]);
        }
        logs[searched.length] = Math.log(Math.max(rest, MIN_PROBABILITY));
        Softmax.inPlace(logs);
        float[] probabilities = new float[searched.length];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = (float) logs[i];
        }
        return new Prediction(model.labels(), probabilities);
    }

    private static double mean(double searched, double classified) {
        return (1 - WEIGHT) * Math.log(Math.max(searched, MIN_PROBABILITY))
                + WEIGHT * Math.log(Math.max(classified, MIN_PROBABILITY));
    }

    @Override
    public void close() {
        model.close();
    }
}
