package org.audiodigit.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.audiodigit.bench.Measured.Quantity;

/**
 * A report of measurements as a table and as JSON.
 *
 * @param notes additional sentences
 */
public record MeasuredReport(
        Machine machine, int rounds, Map<Quantity, Figures> figures, List<String> notes) {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    /**
     * Prints the table, and writes the JSON to the file in the property {@code
     * audiodigit.bench.json} if it is set.
     */
    public void publish() throws IOException {
        System.out.println(text());
        String json = System.getProperty("audiodigit.bench.json", "");
        if (!json.isEmpty()) {
            Files.writeString(Path.of(json), json() + "\n");
        }
    }

    String text() {
        MarkdownTable table = new MarkdownTable("what", "unit", "median", "least", "most");
        figures.forEach(
                (quantity, f) ->
                        table.row(
                                quantity.name(),
                                quantity.unit(),
                                short3(f.median()),
                                short3(f.least()),
                                short3(f.most())));
        String where =
                "%d cores of %s, %s, Java %s; medians of %d rounds"
                        .formatted(
                                machine.cores(),
                                machine.processor(),
                                machine.system(),
                                machine.java(),
                                rounds);
        return where + "\n\n" + table + String.join("\n", notes);
    }

    /** Three digits, without exponents. */
    private static String short3(double figure) {
        int digits = figure == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(figure)));
        return String.format(Locale.ROOT, "%." + Math.max(0, 2 - digits) + "f", figure);
    }

    String json() {
        JsonObject json = new JsonObject();
        json.add("machine", GSON.toJsonTree(machine));
        json.addProperty("rounds", rounds);
        JsonArray rows = new JsonArray();
        figures.forEach(
                (quantity, each) -> {
                    JsonObject row = GSON.toJsonTree(each).getAsJsonObject();
                    row.addProperty("name", quantity.name());
                    row.addProperty("unit", quantity.unit());
                    rows.add(row);
                });
        json.add("figures", rows);
        json.add("notes", GSON.toJsonTree(notes));
        return GSON.toJson(json);
    }
}
