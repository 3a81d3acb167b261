package org.tonne.order.application;

import org.jspecify.annotations.Nullable;
import org.tonne.order.application.ListMistake.Kind;
import org.tonne.order.domain.ShareList;
import org.tonne.order.domain.TextRule;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Quantity;
import org.tonne.shared.Refused;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks shares that come with a request, by the rules that {@link ReadShares} has for a file. Objects to everything that is wrong at
 * once, each mistake by its place in the request, from 0, and a code that is the name of a {@link Kind}.
 */
final class CheckShares {

    private static final String FIELD = "beneficiaries";

    private final List<ShareList.Line> lines = new ArrayList<>();
    private final List<Map<String, Object>> mistakes = new ArrayList<>();
    private int mistakesInAll;

    private CheckShares() {}

    /**
     * The list that can be kept, or nothing where none came.
     *
     * @param shares as they were sent
     * @param ordered units of the purchase, to which they must come
     * @throws Refused LIST_INVALID, or FIELD_TOO_LONG where there are more than {@link ShareList#MOST}
     */
    static @Nullable ShareList of(@Nullable List<PlacePurchase.Share> shares, long ordered) {
        if (shares == null) {
            return null;
        }
        if (shares.size() > ShareList.MOST) {
            throw new Refused(ErrorCode.FIELD_TOO_LONG, Map.of("field", FIELD, "max", ShareList.MOST));
        }
        CheckShares check = new CheckShares();
        for (int i = 0; i < shares.size(); i++) {
            check.share(i, shares.get(i));
        }
        check.whole(ordered);
        if (check.mistakesInAll > 0) {
            throw new Refused(
                    ErrorCode.LIST_INVALID,
                    Map.of("field", FIELD, "count", check.mistakesInAll, "problems", check.mistakes));
        }
        return new ShareList(check.lines);
    }

    private void share(int index, PlacePurchase.Share share) {
        Optional<String> name = text(index, true, share.name());
        boolean whole = share.quantity() >= 1 && share.quantity() <= Quantity.MAX;
        if (!whole) {
            object(index, Kind.QUANTITY, Map.of());
        }
        Optional<String> reason = text(index, false, share.reason());
        if (name.isPresent() && whole && reason.isPresent()) {
            lines.add(new ShareList.Line(index + 1, name.get(), share.quantity(), reason.get()));
        }
    }

    private Optional<String> text(int index, boolean named, String typed) {
        try {
            return Optional.of(named ? TextRule.required("name", typed) : TextRule.optional("reason", typed));
        } catch (Refused refusal) {
            Kind kind = ReadShares.kind(named, refusal.code());
            boolean tooLong = refusal.code() == ErrorCode.FIELD_TOO_LONG;
            object(index, kind, tooLong ? Map.of("max", TextRule.LONGEST) : Map.of());
            return Optional.empty();
        }
    }

    private void whole(long ordered) {
        long units = lines.stream().mapToLong(ShareList.Line::quantity).sum();
        if (mistakesInAll == 0 && lines.isEmpty()) {
            object(-1, Kind.EMPTY, Map.of());
        } else if (mistakesInAll == 0 && units != ordered) {
            object(-1, Kind.UNITS, Map.of("found", units, "wanted", ordered));
        }
    }

    private void object(int index, Kind kind, Map<String, Object> figures) {
        mistakesInAll++;
        if (mistakes.size() < ReadShares.MOST_TOLD) {
            Map<String, Object> mistake = new LinkedHashMap<>();
            if (index >= 0) {
                mistake.put("index", index);
            }
            mistake.put("code", kind.name());
            mistake.putAll(figures);
            mistakes.add(mistake);
        }
    }
}
