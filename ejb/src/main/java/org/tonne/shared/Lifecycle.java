package org.tonne.shared;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every legal move of one kind of thing, in one table: from a status, by an action, to a status.
 *
 * @param <S> the statuses
 * @param <A> the actions that move it
 */
public final class Lifecycle<S extends Enum<S>, A extends Enum<A>> {

    private final Class<S> statuses;
    private final Map<S, Map<A, S>> moves;
    private final Set<Move<S, A>> inOrder;

    private Lifecycle(Class<S> statuses, Map<S, Map<A, S>> moves, Set<Move<S, A>> inOrder) {
        this.statuses = statuses;
        this.moves = moves;
        this.inOrder = inOrder;
    }

    /** Begins a table of moves over these statuses and actions. */
    public static <S extends Enum<S>, A extends Enum<A>> Builder<S, A> of(Class<S> statuses, Class<A> actions) {
        return new Builder<>(statuses, actions);
    }

    /** Where the action leads from that status, or nothing where it is not allowed. */
    public Optional<S> after(S status, A action) {
        return Optional.ofNullable(
                moves.getOrDefault(status, Collections.emptyMap()).get(action));
    }

    /** Whether nothing can happen to it any more. */
    public boolean isFinal(S status) {
        return !moves.containsKey(status);
    }

    /** Every move, in the order in which the table was written. */
    public Set<Move<S, A>> moves() {
        return Collections.unmodifiableSet(inOrder);
    }

    /** The table as a Mermaid state diagram, for the documents. */
    public String toMermaid() {
        StringBuilder diagram = new StringBuilder("stateDiagram-v2\n");
        for (Move<S, A> move : inOrder) {
            diagram.append("    ")
                    .append(move.from())
                    .append(" --> ")
                    .append(move.to())
                    .append(": ")
                    .append(move.action())
                    .append('\n');
        }
        for (S status : statuses.getEnumConstants()) {
            if (isFinal(status)) {
                diagram.append("    ").append(status).append(" --> [*]\n");
            }
        }
        return diagram.toString();
    }

    /**
     * One row of the table.
     *
     * @param from the status before
     * @param action what happens
     * @param to the status after
     */
    public record Move<S, A>(S from, A action, S to) {}

    /** Writes a table row by row. */
    public static final class Builder<S extends Enum<S>, A extends Enum<A>> {

        private final Class<S> statuses;
        private final Class<A> actions;
        private final Map<S, Map<A, S>> moves;
        private final Set<Move<S, A>> inOrder = new LinkedHashSet<>();

        private Builder(Class<S> statuses, Class<A> actions) {
            this.statuses = statuses;
            this.actions = actions;
            this.moves = new EnumMap<>(statuses);
        }

        /** One legal move; a second row for the same status and action is refused. */
        public Builder<S, A> move(S from, A action, S to) {
            S before = moves.computeIfAbsent(from, status -> new EnumMap<>(actions))
                    .put(action, to);
            if (before != null) {
                throw new IllegalArgumentException(from + " already moves by " + action + " to " + before);
            }
            inOrder.add(new Move<>(from, action, to));
            return this;
        }

        /** The same move from several statuses. */
        public Builder<S, A> moves(EnumSet<S> from, A action, S to) {
            from.forEach(status -> move(status, action, to));
            return this;
        }

        /** The finished table. */
        public Lifecycle<S, A> build() {
            return new Lifecycle<>(statuses, moves, inOrder);
        }
    }
}
