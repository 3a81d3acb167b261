package org.tonne.web.certificate;

import org.jspecify.annotations.Nullable;
import org.tonne.certificate.application.SerialWhereabouts;
import org.tonne.certificate.application.SerialWhereabouts.Issuance;
import org.tonne.certificate.application.SerialWhereabouts.Paper;
import org.tonne.certificate.application.SerialWhereabouts.Run;
import org.tonne.shared.Money;
import org.tonne.shared.UnitBlock;
import org.tonne.web.ui.Visit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Where units are, in the words of the page. */
public final class SerialSheet {

    private final Visit visit;
    private final SerialWhereabouts found;

    SerialSheet(Visit visit, SerialWhereabouts found) {
        this.visit = visit;
        this.found = found;
    }

    /** The page that says where these units are. */
    static String address(Visit visit, UnitBlock block) {
        boolean one = block.serials().first() == block.serials().last();
        String printed = one ? block.firstSerial() : block.toString();
        return visit.getBase() + "/serials/"
                + URLEncoder.encode(printed, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The serial, or both ends, as the registry prints them. */
    public String getAsked() {
        return found.asked().serials().first() == found.asked().serials().last()
                ? found.asked().firstSerial()
                : found.asked().firstSerial() + " " + visit.texts().get("serials.to") + " "
                        + found.asked().lastSerial();
    }

    /** How many units that are, and of what kind. */
    public String getUnits() {
        return visit.texts()
                .say(
                        "serial.units",
                        found.asked().quantity().units(),
                        visit.texts().get("unit." + found.asked().unitType().label()),
                        found.asked().originalPeriod(),
                        visit.getWriting().country(found.asked().originatingParty()));
    }

    /** The address of this answer, to be kept. */
    public String getAddress() {
        return address(visit, found.asked());
    }

    /** Whether any of the units exists. */
    public boolean isIssued() {
        return !found.issuances().isEmpty();
    }

    /** The unit that bears this number, where the rest of the serial does not fit; or nothing. */
    public String getNamesake() {
        @Nullable UnitBlock namesake = found.namesake();
        return namesake == null ? "" : namesake.firstSerial();
    }

    /** Its page. */
    public String getNamesakeAddress() {
        @Nullable UnitBlock namesake = found.namesake();
        return namesake == null ? "" : address(visit, namesake);
    }

    /** Whether there are more runs than stand here. */
    public boolean isMore() {
        return found.more();
    }

    /** In which issuances they were issued. */
    public List<Issued> getIssuances() {
        return found.issuances().stream()
                .map(issuance -> new Issued(visit, issuance))
                .toList();
    }

    /** Run by run, in the order of the serials. */
    public List<Place> getRuns() {
        return found.runs().stream().map(run -> new Place(visit, run)).toList();
    }

    /** One issuance. */
    public static final class Issued {

        private final Visit visit;
        private final Issuance issuance;

        Issued(Visit visit, Issuance issuance) {
            this.visit = visit;
            this.issuance = issuance;
        }

        /** For the address of the project. */
        public String getKey() {
            return issuance.projectKey();
        }

        /** The project, as registered. */
        public String getTitle() {
            return issuance.projectTitle();
        }

        /** The day of issue and the size. */
        public String getIssued() {
            return visit.texts().say("serial.issued", visit.getWriting().day(issuance.issuedOn()), issuance.quantity());
        }

        /** When the reductions were made. */
        public String getReductions() {
            return visit.getWriting().span(issuance.monitoringStart(), issuance.monitoringEnd());
        }

        /** When temporary units expire. */
        public String getExpires() {
            return visit.getWriting().day(issuance.expiresOn());
        }
    }

    /** One run of units with one fate. */
    public static final class Place {

        private final Visit visit;
        private final Run run;

        Place(Visit visit, Run run) {
            this.visit = visit;
            this.run = run;
        }

        /** The first serial. */
        public String getFirst() {
            return run.units().firstSerial();
        }

        /** The last serial. */
        public String getLast() {
            return run.units().lastSerial();
        }

        /** How many units. */
        public String getQuantity() {
            return visit.getWriting().number(run.units().quantity().units());
        }

        /** Where they are, in a few words. */
        public String getState() {
            return visit.texts().get("serial.state." + run.state());
        }

        /** The colour of these words. */
        public String getTag() {
            return switch (run.state()) {
                case ON_OFFER -> "tag tag--ok";
                case CANCELLED_HERE, CANCELLED_EARLIER -> "tag tag--done";
                case NEVER_ISSUED -> "tag tag--bad";
                case HELD, SET_ASIDE, NOT_OFFERED, ELSEWHERE -> "tag tag--wait";
            };
        }

        /** What that means. */
        public String getMeans() {
            @Nullable Money price = run.price();
            return visit.texts()
                    .say(
                            "serial.means." + run.state() + (run.viaUnPlatform() ? ".platform" : ""),
                            visit.getWriting().day(run.at()),
                            price == null ? "" : visit.getWriting().money(price),
                            Objects.requireNonNullElse(run.free(), 0L));
        }

        /** The number of the certificate. */
        public String getNumber() {
            return paper().number();
        }

        /** Its page, where nothing on it is kept back. */
        public String getCertificate() {
            @Nullable String code = paper().code();
            return code == null ? "" : visit.getBase() + "/certificates/" + code;
        }

        /** For whom, where that is published. */
        public String getName() {
            @Nullable String name = paper().name();
            return name == null ? "" : name;
        }

        private Paper paper() {
            @Nullable Paper paper = run.certificate();
            return paper == null ? new Paper("", null, null) : paper;
        }
    }
}
