package org.tonne.footprint.domain;

import java.util.List;
import java.util.stream.Stream;

/** What is asked, for each kind of footprint. */
public enum Questionnaire {
    /** A household for one year. */
    HOUSEHOLD(
            Section.of("who", Question.country("country"), Question.people("people", 50)),
            Section.of(
                    "home",
                    Question.number("electricity", "kwh", 1_000_000),
                    Question.number("green", "percent", 100).otherwise("0"),
                    Question.choice("heat", "", Words.HEATS),
                    Question.number("heat-amount", "amount", 1_000_000).with("heat"),
                    Question.choice("heat2", "", Words.HEATS),
                    Question.number("heat2-amount", "amount", 1_000_000).with("heat2")),
            Section.of(
                    "road",
                    Question.number("car", "km", 1_000_000),
                    Question.choice("fuel", "unknown", Words.FUELS),
                    Question.number("motorcycle", "km", 1_000_000)),
            Section.of(
                    "public",
                    Question.number("bus", "km", 1_000_000),
                    Question.number("coach", "km", 1_000_000),
                    Question.number("rail", "km", 1_000_000),
                    Question.number("metro", "km", 1_000_000),
                    Question.number("taxi", "km", 1_000_000)),
            Section.of(
                    "flights",
                    Question.airport("from").with("to"),
                    Question.airport("to").with("from"),
                    Question.number("trips", "trips", 1000).otherwise("1"),
                    Question.number("short", "trips", 1000),
                    Question.number("short-km", "km", 3700).otherwise(Words.SHORT_KM),
                    Question.number("long", "trips", 1000),
                    Question.number("long-km", "km", 20_000).otherwise(Words.LONG_KM),
                    Question.choice("cabin", "average", Words.CABINS),
                    Question.choice("forcing", "rf", Words.FORCING)),
            Section.of("food", Question.choice("diet", Words.DIET, Words.DIETS)),
            Section.of(
                    "goods",
                    Words.GOODS.stream()
                            .map(thing -> Question.number(thing, "pieces", 10_000))
                            .toArray(Question[]::new)),
            Section.of(
                    "waste",
                    Question.number("waste", "kg-week", 10_000),
                    Question.choice("treatment", "unknown", Words.TREATMENTS))),
    /** A household for one year, in six questions. */
    SHORT(
            Section.of("who", Question.country("country"), Question.people("people", 50)),
            Section.of("power", Question.number("electricity", "kwh-month", 100_000)),
            Section.of(
                    "heat",
                    Question.choice("heat", "", Words.HEATS),
                    Question.number("heat-amount", "amount", 1_000_000).with("heat")),
            Section.of("driving", Question.number("car", "km-week", 20_000)),
            Section.of("flying", Question.number("short", "trips", 1000), Question.number("long", "trips", 1000)),
            Section.of("food", Question.choice("diet", Words.DIET, Words.DIETS))),
    /** A journey of some people together. */
    TRIP(
            Section.of(
                    "travellers",
                    Question.people("people", 10_000),
                    Question.choice("way", "return", List.of("return", "single"))),
            Section.of(
                    "air",
                    Question.airport("from").with("to"),
                    Question.airport("to").with("from"),
                    Question.choice("cabin", "average", Words.CABINS),
                    Question.choice("forcing", "rf", Words.FORCING)),
            Section.of(
                    "ground",
                    Question.number("car", "km", 100_000),
                    Question.choice("fuel", "unknown", Words.FUELS),
                    Question.number("rail", "km", 100_000),
                    Question.number("coach", "km", 100_000),
                    Question.number("taxi", "km", 100_000),
                    Question.number("ferry", "km", 100_000)),
            Section.of(
                    "stay",
                    Question.number("nights", "room-nights", 100_000).with("country"),
                    Question.country("country"))),
    /** A meeting, wedding or conference. */
    EVENT(
            Section.of("occasion", Question.country("country"), Question.people("people", 1_000_000)),
            Section.of(
                    "coming",
                    Question.number("cars", "cars", 1_000_000).with("car-km"),
                    Question.number("car-km", "km-each", 10_000),
                    Question.number("rail-people", "people", 1_000_000).with("rail-km"),
                    Question.number("rail-km", "km-each", 10_000),
                    Question.number("coach-people", "people", 1_000_000).with("coach-km"),
                    Question.number("coach-km", "km-each", 10_000),
                    Question.number("short", "people", 1_000_000),
                    Question.number("long", "people", 1_000_000)),
            Section.of("stay", Question.number("nights", "room-nights", 10_000_000)),
            Section.of(
                    "meals",
                    Question.number("meat", "meals", 10_000_000),
                    Question.number("vegetarian", "meals", 10_000_000),
                    Question.number("vegan", "meals", 10_000_000)),
            Section.of(
                    "venue",
                    Question.number("electricity", "kwh", 100_000_000),
                    Question.number("waste", "kg", 10_000_000)));

    private final List<Section> sections;

    Questionnaire(Section... sections) {
        this.sections = List.of(sections);
    }

    /** Its sections, in their order. */
    public List<Section> sections() {
        return sections;
    }

    /** All its questions. */
    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    /** Whether a country must be named before anything can be said. */
    boolean needs(String question) {
        return question.equals("country") && this != TRIP;
    }
}
