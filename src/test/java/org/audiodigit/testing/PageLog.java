package org.audiodigit.testing;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The requests and errors of a page, from the events of its browser. */
final class PageLog {

    private final CompletableFuture<Void> loaded = new CompletableFuture<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    /** Ends when the page was loaded. */
    CompletableFuture<Void> loaded() {
        return loaded;
    }

    /** The addresses that were requested, without {@code data:} and {@code blob:}. */
    synchronized List<String> requests() {
        return requests.stream().filter(url -> !url.matches("(data|blob):.*")).toList();
    }

    /** Errors on the console, including violations of the Content Security Policy. */
    synchronized List<String> errors() {
        return List.copyOf(errors);
    }

    synchronized void record(String method, JsonObject parameters) {
        switch (method) {
            case "Network.requestWillBeSent" ->
                    requests.add(parameters.getAsJsonObject("request").get("url").getAsString());
            case "Runtime.exceptionThrown" -> errors.add(parameters.toString());
            case "Runtime.consoleAPICalled" -> {
                if (parameters.get("type").getAsString().matches("error|warning|assert")) {
                    errors.add(parameters.toString());
                }
            }
            case "Log.entryAdded" -> {
                JsonObject entry = parameters.getAsJsonObject("entry");
                if (entry.get("level").getAsString().matches("error|warning")) {
                    errors.add(entry.toString());
                }
            }
            case "Page.loadEventFired" -> {
                // the blank page before it needs no request
                if (!requests.isEmpty()) {
                    loaded.complete(null);
                }
            }
            default -> {
                // other events say nothing about the page
            }
        }
    }
}
