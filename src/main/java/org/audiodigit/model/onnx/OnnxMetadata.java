package org.audiodigit.model.onnx;

import com.google.gson.Gson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.audiodigit.model.Calibration;
import org.audiodigit.model.ModelManifest;

/** The metadata of an {@link OnnxModel}: what its user must know. */
final class OnnxMetadata {

    private static final Gson GSON = new Gson();

    private OnnxMetadata() {}

    /**
     * The metadata by key.
     *
     * @param licence empty if unknown
     */
    static Map<String, String> of(ModelManifest manifest, FrontEndGraph frontEnd, String licence) {
        Calibration calibration = manifest.calibrationOrNone();
        int rate = frontEnd.sampleRate();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("labels", GSON.toJson(manifest.labels()));
        texts.put("sample_rate", Integer.toString(rate));
        texts.put("min_samples", Integer.toString(frontEnd.minSamples()));
        texts.put("max_samples", Integer.toString(frontEnd.maxSamples()));
        texts.put(
                "usage",
                ("Input \"samples\": one recording of one word, mono, resampled to %d Hz, float"
                                + " amplitudes from -1 to 1, at least %d samples. Samples after the"
                                + " first %d are ignored. The graph finds the word. Outputs: \"probabilities\" in the order of the labels,"
                                + " \"max_logit\" and \"accepted\" for rejecting other sounds, and"
                                + " \"span\", the samples in which the word was found.")
                        .formatted(rate, frontEnd.minSamples(), frontEnd.maxSamples()));
        texts.put("architecture", manifest.architecture().name());
        texts.put("front_end", manifest.frontEnd().name());
        texts.put("temperature", Double.toString(calibration.temperature()));
        texts.put("min_probability", Double.toString(calibration.rejectionRule().minProbability()));
        if (calibration.rejectionRule().minMaxLogit() != null) {
            texts.put("min_max_logit", calibration.rejectionRule().minMaxLogit().toString());
        }
        texts.put("weights_sha256", manifest.weights().sha256());
        texts.put("date", manifest.date());
        texts.put("data_set", manifest.training().dataset());
        texts.put("split", manifest.training().splitDescription());
        texts.put("licence", licence.isEmpty() ? "not stated" : licence);
        texts.values().removeIf(text -> text == null);
        return texts;
    }
}
