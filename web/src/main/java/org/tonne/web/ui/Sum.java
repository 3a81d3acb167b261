package org.tonne.web.ui;

import java.util.ArrayList;
import java.util.List;

/** What is to be paid, line by line; the total stands last and nothing comes on top of it. */
public final class Sum {

    private final List<Row> rows = new ArrayList<>();
    private final String total;

    /** A sum with this total, as written. */
    public Sum(String total) {
        this.total = total;
    }

    /** Adds a line, with a note in small letters or an empty one. */
    public Sum add(String label, String note, String amount) {
        rows.add(new Row(label, note, amount));
        return this;
    }

    /** Its lines. */
    public List<Row> getRows() {
        return rows;
    }

    /** All together. */
    public String getTotal() {
        return total;
    }

    /** A line of a sum. */
    public static final class Row {

        private final String label;
        private final String note;
        private final String amount;

        Row(String label, String note, String amount) {
            this.label = label;
            this.note = note;
            this.amount = amount;
        }

        /** What is paid. */
        public String getLabel() {
            return label;
        }

        /** More about it, or nothing. */
        public String getNote() {
            return note;
        }

        /** How much, as written. */
        public String getAmount() {
            return amount;
        }
    }
}
