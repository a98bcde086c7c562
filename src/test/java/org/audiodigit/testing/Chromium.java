package org.audiodigit.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A page in a headless Chromium, driven by the DevTools protocol. It records requests, errors on
 * the console and exceptions of scripts.
 */
public final class Chromium implements AutoCloseable {

    private static final String LISTENING = "DevTools listening on ";

    private final Process process;
    private final DevTools tools;
    private final String session;
    private final PageLog log = new PageLog();

    /** The program; empty if it is not installed. */
    public static Optional<Path> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(
                        folder ->
                                Stream.of("chromium", "chromium-browser", "google-chrome")
                                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Opens a file.
     *
     * @param profile an empty folder
     */
    public Chromium(Path program, Path profile, Path page) throws Exception {
        this(program, profile, page.toUri(), List.of());
    }

    /**
     * Opens a page.
     *
     * @param profile an empty folder
     * @param options additional options of the command line
     */
    public Chromium(Path program, Path profile, URI page, List<String> options) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                program.toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--mute-audio",
                                "--window-size=1280,800",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + profile));
        command.addAll(options);
        command.add("about:blank");
        process =
                new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            tools = new DevTools(URI.create(address()), log::record);
            session = attach();
            open(page);
        } catch (Exception e) {
            destroy();
            throw e;
        }
    }

    private String attach() throws Exception {
        String target =
                send(null, "Target.createTarget", "{\"url\":\"about:blank\"}")
                        .get("targetId")
                        .getAsString();
        return send(
                        null,
                        "Target.attachToTarget",
                        "{\"targetId\":\"%s\",\"flatten\":true}".formatted(target))
                .get("sessionId")
                .getAsString();
    }

    private void open(URI page) throws Exception {
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            send(session, domain + ".enable", "{}");
        }
        JsonObject url = new JsonObject();
        url.addProperty("url", page.toString());
        send(session, "Page.navigate", url.toString());
        log.loaded().get(DevTools.TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    /** The address of the protocol, which Chromium prints; a thread reads the rest. */
    private String address() throws Exception {
        CompletableFuture<String> address = new CompletableFuture<>();
        Thread reader =
                new Thread(
                        () -> {
                            try (BufferedReader text =
                                    process.errorReader(StandardCharsets.UTF_8)) {
                                for (String line; (line = text.readLine()) != null; ) {
                                    if (line.startsWith(LISTENING)) {
                                        address.complete(line.substring(LISTENING.length()));
                                    }
                                }
                                address.completeExceptionally(new IOException("Chromium ended"));
                            } catch (IOException e) {
                                address.completeExceptionally(e);
                            }
                        },
                        "chromium-output");
        reader.setDaemon(true);
        reader.start();
        return address.get(DevTools.TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    private JsonObject send(String to, String method, String parameters) throws Exception {
        return tools.send(to, method, parameters);
    }

    /** Evaluates an expression and waits for its promise, if it is one. */
    public JsonElement evaluate(String expression) throws Exception {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("expression", expression);
        parameters.addProperty("returnByValue", true);
        parameters.addProperty("awaitPromise", true);
        JsonObject answer = send(session, "Runtime.evaluate", parameters.toString());
        if (answer.has("exceptionDetails")) {
            throw new IllegalArgumentException(answer.get("exceptionDetails").toString());
        }
        JsonElement value = answer.getAsJsonObject("result").get("value");
        return value == null ? JsonNull.INSTANCE : value;
    }

    /** Whether an image or a request of the page reaches an address. */
    public boolean reaches(String url) throws Exception {
        return evaluate(
                        """
                        Promise.any([
                          new Promise((done, fail) => {
                            const image = new Image();
                            image.onload = done;
                            image.onerror = fail;
                            image.src = "%1$s";
                          }),
                          fetch("%1$s")]).then(() => true, () => false)
                        """
                                .formatted(url))
                .getAsBoolean();
    }

    public String text(String expression) throws Exception {
        return evaluate(expression).getAsString();
    }

    /**
     * Clicks with the mouse in the middle of the height of an element.
     *
     * @param expression the element
     * @param x distance from its left side; negative for its centre
     */
    public void click(String expression, int x) throws Exception {
        JsonObject at =
                JsonParser.parseString(
                                text(
                                        """
                                        (() => {
                                          const element = %s;
                                          element.scrollIntoView({block: "center"});
                                          const box = element.getBoundingClientRect();
                                          return JSON.stringify({
                                            x: box.left + (%d < 0 ? box.width / 2 : %d),
                                            y: box.top + box.height / 2});
                                        })()
                                        """
                                                .formatted(expression, x, x)))
                        .getAsJsonObject();
        for (String type : List.of("mousePressed", "mouseReleased")) {
            JsonObject mouse = at.deepCopy();
            mouse.addProperty("type", type);
            mouse.addProperty("button", "left");
            mouse.addProperty("clickCount", 1);
            send(session, "Input.dispatchMouseEvent", mouse.toString());
        }
    }

    /** Types a key into the element that has the focus. */
    public void press(String key) throws Exception {
        for (String type : List.of("keyDown", "keyUp")) {
            JsonObject event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("key", key);
            event.addProperty("code", key);
            send(session, "Input.dispatchKeyEvent", event.toString());
        }
    }

    /** Waits until an expression is true. */
    public void await(String expression) throws Exception {
        evaluate(
                "new Promise(done => { const check = () => (%s) ? done(true) : setTimeout(check, 20); check(); })"
                        .formatted(expression));
    }

    /** Chooses files in an input, as the dialog of the browser does. */
    public void choose(String expression, List<Path> files) throws Exception {
        JsonObject asked = new JsonObject();
        asked.addProperty("expression", expression);
        JsonObject parameters = new JsonObject();
        parameters.add(
                "objectId",
                send(session, "Runtime.evaluate", asked.toString())
                        .getAsJsonObject("result")
                        .get("objectId"));
        parameters.add("files", names(files));
        send(session, "DOM.setFileInputFiles", parameters.toString());
    }

    /** Drags files from another program over the page and drops them. */
    public void drop(List<Path> files) throws Exception {
        JsonObject data = new JsonObject();
        data.add("items", new JsonArray());
        data.add("files", names(files));
        data.addProperty("dragOperationsMask", 1);
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            JsonObject event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("x", 300);
            event.addProperty("y", 300);
            event.add("data", data);
            send(session, "Input.dispatchDragEvent", event.toString());
        }
    }

    private static JsonArray names(List<Path> files) {
        JsonArray names = new JsonArray();
        files.forEach(file -> names.add(file.toString()));
        return names;
    }

    /** Shows the page as a screen of this width does. */
    public void resize(int width, int height) throws Exception {
        send(
                session,
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":%d,\"height\":%d,\"deviceScaleFactor\":2,\"mobile\":true}"
                        .formatted(width, height));
    }

    /** The addresses that were requested, without {@code data:} and {@code blob:}. */
    public List<String> requests() {
        return log.requests();
    }

    /** Errors on the console, including violations of the Content Security Policy. */
    public List<String> errors() {
        return log.errors();
    }

    @Override
    public void close() {
        // destroyed only if it hangs, since that leaves a lock in its profile
        tools.sendLast("Browser.close");
        try {
            process.onExit().orTimeout(DevTools.TIMEOUT_SECONDS, TimeUnit.SECONDS).join();
        } finally {
            destroy();
            tools.abort();
        }
    }

    private void destroy() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
