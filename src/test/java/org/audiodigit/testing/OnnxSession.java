package org.audiodigit.testing;

import ai.djl.engine.Engine;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;
import java.util.Map;
import org.audiodigit.model.onnx.OnnxModel;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Waveform;

/** Runs an exported model in ONNX Runtime, as its metadata says. */
public final class OnnxSession implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession session;

    public OnnxSession(Path file) throws OrtException {
        // DJL insists on creating the environment of the process
        Engine.getEngine("OnnxRuntime");
        environment = OrtEnvironment.getEnvironment();
        session = environment.createSession(file.toString());
    }

    /** The outputs of the graph for the one recording. */
    public record Answer(float[] probabilities, float maxLogit, boolean accepted, long[] span) {}

    public Map<String, String> metadata() throws OrtException {
        return session.getMetadata().getCustomMetadata();
    }

    public Answer classify(Waveform waveform) throws OrtException {
        int rate = Integer.parseInt(metadata().get("sample_rate"));
        float[][] input = {Resampling.toRate(waveform, rate).samples()};
        try (OnnxTensor samples = OnnxTensor.createTensor(environment, input);
                OrtSession.Result result = session.run(Map.of(OnnxModel.SAMPLES, samples))) {
            return new Answer(
                    ((float[][]) value(result, OnnxModel.PROBABILITIES))[0],
                    ((float[]) value(result, OnnxModel.MAX_LOGIT))[0],
                    ((boolean[]) value(result, OnnxModel.ACCEPTED))[0],
                    ((long[][]) value(result, OnnxModel.SPAN))[0]);
        }
    }

    private static Object value(OrtSession.Result result, String name) throws OrtException {
        return result.get(name).orElseThrow().getValue();
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
