package org.audiodigit.testing;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** A connection to a browser by the DevTools protocol. */
final class DevTools {

    static final int TIMEOUT_SECONDS = 60;

    private final BiConsumer<String, JsonObject> events;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
    private final WebSocket socket;

    /**
     * @param events receives the method and the parameters of each event
     */
    DevTools(URI address, BiConsumer<String, JsonObject> events) throws Exception {
        this.events = events;
        socket =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .buildAsync(address, new Receiver())
                        .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Sends a command and returns its result.
     *
     * @param to a session; null for the browser
     * @param parameters a JSON object
     */
    JsonObject send(String to, String method, String parameters) throws Exception {
        int id = lastId.incrementAndGet();
        JsonObject message = new JsonObject();
        message.addProperty("id", id);
        message.addProperty("method", method);
        message.add("params", JsonParser.parseString(parameters));
        if (to != null) {
            message.addProperty("sessionId", to);
        }
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(message.toString(), true).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        return answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    /** Sends a command that ends the connection. */
    void sendLast(String method) {
        socket.sendText("{\"id\":0,\"method\":\"%s\"}".formatted(method), true);
    }

    void abort() {
        socket.abort();
    }

    private final class Receiver implements WebSocket.Listener {

        private final StringBuilder partial = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                JsonObject message = JsonParser.parseString(partial.toString()).getAsJsonObject();
                partial.setLength(0);
                receive(message);
            }
            from.request(1);
            return null;
        }

        private void receive(JsonObject message) {
            if (!message.has("id")) {
                events.accept(
                        message.get("method").getAsString(), message.getAsJsonObject("params"));
                return;
            }
            CompletableFuture<JsonObject> answer =
                    answers.getOrDefault(message.get("id").getAsInt(), new CompletableFuture<>());
            if (message.has("error")) {
                answer.completeExceptionally(new IOException(message.get("error").toString()));
            } else {
                answer.complete(message.getAsJsonObject("result"));
            }
        }
    }
}
