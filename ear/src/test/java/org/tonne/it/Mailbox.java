package org.tonne.it;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What somebody finds in the mail, by the mailbox of the stand-ins. */
final class Mailbox {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{4}) (\\d{4})\\b");

    private final StoreProcess store;
    private final String email;
    private final Web web = new Web();
    private int read;

    Mailbox(StoreProcess store, String email) {
        this.store = store;
        this.email = email;
    }

    /** The next letter that was not read yet, once it is there. */
    String next() {
        await().atMost(PATIENCE).until(() -> letters().size() > read);
        List<JsonObject> all = letters();
        read++;
        return all.get(all.size() - read).getString("text");
    }

    /** The path of the link in the next letter. */
    String link() {
        String letter = next();
        Matcher address = ADDRESS.matcher(letter);
        assertThat(address.find()).as(letter).isTrue();
        assertThat(address.group()).startsWith(store.address() + "/");
        return address.group().substring(store.address().toString().length());
    }

    /** The code in the next letter. */
    String code() {
        String letter = next();
        Matcher code = CODE.matcher(letter);
        assertThat(code.find()).as(letter).isTrue();
        return code.group(1) + code.group(2);
    }

    private List<JsonObject> letters() {
        return Web.read(JsonArray.class, web.get(store.sandbox() + "/mail/messages.json?to=" + email))
                .getValuesAs(JsonObject.class);
    }
}
