package org.audiodigit.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.SerializableConfiguration;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.Prediction;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.spark.ClipReader.Clip;
import org.slf4j.LoggerFactory;

/**
 * Answers the files of a task: rows of {@link ArchiveColumns#LISTING} become rows of {@link
 * ArchiveColumns#ANSWER}, one for each.
 *
 * @param attempts how often Spark tries a task. If the storage fails for a file, all but the last
 *     fail, so that Spark tries the task on another machine; in the last the file is a row with the
 *     reason.
 */
record FileAnswers(
        Broadcast<ModelFiles> model,
        Broadcast<SerializableConfiguration> hadoop,
        boolean words,
        int attempts)
        implements MapPartitionsFunction<Row, Row> {

    /** Larger batches are not faster. */
    private static final int BATCH_SIZE = 64;

    @Override
    public Iterator<Row> call(Iterator<Row> files) throws IOException, InterruptedException {
        return new Answers(files, ExecutorModel.of(model.value()));
    }

    private final class Answers implements Iterator<Row> {

        private final boolean lastAttempt = TaskContext.get().attemptNumber() + 1 >= attempts;
        private final Iterator<Row> files;
        private final DigitModel loaded;
        private final ClipReader reader;
        private final RejectionRule rejection;
        private Iterator<Row> batch = List.<Row>of().iterator();

        Answers(Iterator<Row> files, DigitModel loaded) throws IOException, InterruptedException {
            this.files = files;
            this.loaded = loaded;
            this.reader = new ClipReader(hadoop.value().value(), loaded, words);
            this.rejection = loaded.manifest().rejectionRule();
        }

        @Override
        public boolean hasNext() {
            return batch.hasNext() || files.hasNext();
        }

        @Override
        public Row next() {
            if (!batch.hasNext()) {
                try {
                    batch = nextBatch();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("the task was cancelled", e);
                }
            }
            return batch.next();
        }

        private Iterator<Row> nextBatch() throws InterruptedException {
            List<Row> listed = new ArrayList<>();
            List<Clip> clips = new ArrayList<>();
            while (files.hasNext() && listed.size() < BATCH_SIZE) {
                Row file = files.next();
                listed.add(file);
                clips.add(clip(file));
            }
            List<float[]> tensors = new ArrayList<>();
            clips.stream()
                    .filter(clip -> clip.tensor() != null)
                    .forEach(c -> tensors.add(c.tensor()));
            Iterator<Prediction> predictions =
                    tensors.isEmpty()
                            ? List.<Prediction>of().iterator()
                            : loaded.classify(tensors).iterator();
            List<Row> answers = new ArrayList<>();
            for (int i = 0; i < clips.size(); i++) {
                Clip clip = clips.get(i);
                answers.add(
                        row(
                                listed.get(i),
                                clip,
                                clip.tensor() == null ? null : predictions.next()));
            }
            return answers.iterator();
        }

        private Clip clip(Row file) throws InterruptedException {
            String reason = file.getAs(ArchiveColumns.REASON);
            if (reason != null) {
                return Clip.failed(reason);
            }
            String path = file.getAs(ArchiveColumns.PATH);
            try {
                return reader.read(path, file.<Long>getAs(ArchiveColumns.LENGTH));
            } catch (IOException | RuntimeException e) {
                if (!lastAttempt) {
                    throw new IllegalStateException(path, e);
                }
                LoggerFactory.getLogger(FileAnswers.class).warn("No answer for {}", path, e);
                return Clip.failed(StorageFailures.reason(e));
            }
        }

        private Row row(Row file, Clip clip, Prediction prediction) {
            if (prediction != null && !Float.isFinite(prediction.confidence())) {
                return row(file, Clip.failed("the model's prediction is not a number"), null);
            }
            return RowFactory.create(
                    file.getAs(ArchiveColumns.PATH),
                    file.getAs(ArchiveColumns.LENGTH),
                    file.getAs(ArchiveColumns.MODIFIED),
                    clip.seconds(),
                    prediction == null ? null : prediction.label(),
                    prediction == null ? null : rejection.accepts(prediction),
                    prediction == null
                            ? null
                            : scala.jdk.javaapi.CollectionConverters.asScala(prediction.byLabel()),
                    clip.words() == null ? null : words(clip),
                    clip.reason(),
                    file.getAs(ArchiveColumns.INPUT));
        }

        private Object words(Clip clip) {
            return clip.words().stream()
                    .map(
                            word ->
                                    RowFactory.create(
                                            word.start(),
                                            word.end(),
                                            word.label(),
                                            word.probability(),
                                            word.sure()))
                    .toArray(Row[]::new);
        }
    }
}
