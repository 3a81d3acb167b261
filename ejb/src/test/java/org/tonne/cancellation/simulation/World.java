package org.tonne.cancellation.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** Time, chance and everything that is still to happen, in one thread: the same seed is the same story. */
final class World extends Clock {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final SplittableRandom chance;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final List<String> story = new ArrayList<>();
    private final boolean told;
    private Instant now = START;
    private long order;
    private boolean calm;

    World(long seed, boolean told) {
        this.chance = new SplittableRandom(seed);
        this.told = told;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** From now on nothing is lost, late, repeated or killed. */
    void calmDown() {
        calm = true;
        tell("calm");
    }

    /** How long the story has lasted. */
    Duration elapsed() {
        return Duration.between(START, now);
    }

    /** Lets something happen after a while. */
    void after(Duration delay, Runnable what) {
        events.add(new Event(now.plus(delay), order++, what));
    }

    /** Takes the next step. */
    void step() {
        Event next = events.remove();
        now = next.at;
        next.what.run();
    }

    /** Whether something is to happen before that much time has passed. */
    boolean hasStepWithin(Duration end) {
        Event next = events.peek();
        return next != null && !next.at.isAfter(START.plus(end));
    }

    /** Whether a misfortune of this probability strikes; never in calm weather. */
    boolean strikes(double probability) {
        return chance.nextDouble() < probability && !calm;
    }

    /** Whether something of this probability is so, in any weather. */
    boolean is(double probability) {
        return chance.nextDouble() < probability;
    }

    /** Anything from the first to before the second. */
    int between(int from, int to) {
        return chance.nextInt(from, to);
    }

    Duration seconds(int from, int to) {
        return Duration.ofMillis(chance.nextInt(from * 1000, to * 1000));
    }

    /** Writes down what happens, where somebody wants to read it. */
    void tell(Object... words) {
        if (told) {
            StringBuilder line = new StringBuilder(elapsed().toString());
            for (Object word : words) {
                line.append(' ').append(word);
            }
            story.add(line.toString());
        }
    }

    List<String> story() {
        return story;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    private record Event(Instant at, long order, Runnable what) implements Comparable<Event> {

        @Override
        public int compareTo(Event other) {
            int first = at.compareTo(other.at);
            return first == 0 ? Long.compare(order, other.order) : first;
        }
    }
}
