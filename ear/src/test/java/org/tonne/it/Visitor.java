package org.tonne.it;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A browser without pictures or scripts: keeps its cookies and says where its forms come from. Follows nothing. */
final class Visitor {

    private final StoreProcess store;
    private final Web web = new Web();
    private final Map<String, String> cookies = new TreeMap<>();

    Visitor(StoreProcess store) {
        this.store = store;
    }

    /** Asks for a page, by its address after the host. */
    HttpResponse<String> get(String path, String... headers) {
        return kept(web.get(store.address() + path, with(headers)));
    }

    /** Sends a form, as from a page of the store. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        return kept(web.form(
                store.address() + path, fields, with("Origin", store.address().toString())));
    }

    /** Signs in with the password of the demo; what comes of it. */
    HttpResponse<String> signIn(String email) {
        return post("/en/sign-in", Map.of("email", email, "password", store.secret("TONNE_DEMO_PASSWORD")));
    }

    /** What it would send as cookies, by name. */
    Map<String, String> cookies() {
        return cookies;
    }

    private String[] with(String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!cookies.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            cookies.forEach((name, value) -> pairs.add(name + "=" + value));
            all.add("Cookie");
            all.add(String.join("; ", pairs));
        }
        return all.toArray(String[]::new);
    }

    private HttpResponse<String> kept(HttpResponse<String> answer) {
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            String name = pair.substring(0, pair.indexOf('='));
            String value = pair.substring(pair.indexOf('=') + 1).replace("\"", "");
            if (value.isEmpty() || cookie.contains("Max-Age=0")) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        }
        return answer;
    }
}
