package org.tonne.cancellation.simulation;

import java.time.Duration;
import java.util.List;

/** One story from one seed: orders in bad weather, then calm, then everything must have ended well. */
final class Story {

    /** A day and its grace, a stuck registry, and people who come by every few hours. */
    private static final Duration CALM = Duration.ofHours(60);

    private final World world;
    private final Platform platform;
    private final ModelRegistry registry;
    private final Rules rules;
    private long steps;

    Story(long seed, Fault fault, boolean told) {
        world = new World(seed, told);
        platform = new Platform(world, new Books(3), fault);
        registry = new ModelRegistry(world, new Postman(world, platform));
        Sender sender = new Sender(world, platform, registry);
        rules = new Rules(platform, registry, sender);
        Shop shop = new Shop(world, platform);
        int orders = world.between(5, 25);
        for (int i = 0; i < orders; i++) {
            world.after(world.seconds(0, 72_000), shop::sell);
        }
        sender.look();
        world.after(Duration.ofHours(1), new Operators(world, platform, registry, sender)::comeBy);
        world.after(world.seconds(0, 7200), this::storm);
    }

    private void storm() {
        if (world.strikes(0.5)) {
            platform.restart();
        }
        if (world.strikes(0.3)) {
            registry.restart();
        }
        world.after(world.seconds(600, 14_400), this::storm);
    }

    /** Tells it to the end. */
    void run() {
        Duration stormy = Duration.ofHours(world.between(21, 48));
        runUntil(stormy);
        world.calmDown();
        runUntil(stormy.plus(CALM));
        rules.checkEnd();
    }

    private void runUntil(Duration end) {
        while (world.hasStepWithin(end)) {
            world.step();
            rules.check();
            steps++;
        }
    }

    long steps() {
        return steps;
    }

    /** The last lines of what happened. */
    List<String> lastLines(int most) {
        List<String> all = world.story();
        return all.subList(Math.max(0, all.size() - most), all.size());
    }
}
