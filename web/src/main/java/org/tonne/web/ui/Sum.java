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

    /** Adds a line: so many units of a project, with a note in small letters. */
    public Sum add(String label, String key, String note, String amount) {
        rows.add(new Row(label, key, note, amount));
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
        private final String key;
        private final String note;
        private final String amount;

        Row(String label, String key, String note, String amount) {
            this.label = label;
            this.key = key;
            this.note = note;
            this.amount = amount;
        }

        /** What is paid. */
        public String getLabel() {
            return label;
        }

        /** Of which project. */
        public String getKey() {
            return key;
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
