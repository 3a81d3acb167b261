package org.tonne.web.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.OrderSettings;

import java.time.Duration;

/** Says for how long units are held, as this store is set. */
@ApplicationScoped
public class Holds {

    @Inject
    OrderSettings settings;

    /** The sentence of this key, whose part 0 is how long units are held for payments online, and 1 for bank transfers. */
    public String say(Texts texts, String key) {
        return texts.say(key, span(texts, settings.holdOnline()), span(texts, settings.holdTransfer()));
    }

    /** A time in the largest unit of which it is a whole number; seconds are left out. */
    static String span(Texts texts, Duration time) {
        long minutes = time.toMinutes();
        if (minutes % Duration.ofDays(1).toMinutes() == 0) {
            return texts.say("hold.days", time.toDays());
        }
        return minutes % Duration.ofHours(1).toMinutes() == 0
                ? texts.say("hold.hours", time.toHours())
                : texts.say("hold.minutes", minutes);
    }
}
