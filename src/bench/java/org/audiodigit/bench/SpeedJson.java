package org.audiodigit.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The report as JSON; results that were not measured are omitted. */
public final class SpeedJson {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    private SpeedJson() {}

    public static String of(SpeedReport report) {
        JsonObject json = new JsonObject();
        json.add("machine", GSON.toJsonTree(report.machine()));
        json.addProperty("rounds", report.rounds());
        json.add("memoryGigabytesPerSecond", GSON.toJsonTree(report.memory()));
        json.add("sameNetwork", same(report.sameNetwork()));
        JsonArray steps = new JsonArray();
        report.steps().forEach(step -> steps.add(step(step)));
        json.add("steps", steps);
        return GSON.toJson(json);
    }

    private static JsonElement same(SameNetwork same) {
        JsonObject json = GSON.toJsonTree(same).getAsJsonObject();
        json.addProperty("holds", same.holds());
        return json;
    }

    private static JsonObject step(StepComparison step) {
        JsonObject json = new JsonObject();
        json.addProperty("network", step.network());
        json.addProperty("batch", step.batch());
        json.add("ours", side(step, step.ours()));
        step.theirs().ifPresent(theirs -> json.add("tensorFlow", side(step, theirs)));
        step.ratio().ifPresent(ratio -> json.addProperty("oursOverTensorFlow", ratio));
        step.memoryLimit().ifPresent(limit -> json.addProperty("memoryLimitMillis", limit));
        step.timesMemoryLimit().ifPresent(times -> json.addProperty("timesMemoryLimit", times));
        return json;
    }

    private static JsonObject side(StepComparison step, Figures millis) {
        JsonObject json = new JsonObject();
        json.add("millis", GSON.toJsonTree(millis));
        json.addProperty("clipsPerSecond", step.clipsPerSecond(millis));
        return json;
    }
}
