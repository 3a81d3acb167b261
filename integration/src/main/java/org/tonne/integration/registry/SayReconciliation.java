package org.tonne.integration.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.integration.registry.RegistryLink.Holdings;
import org.tonne.integration.registry.RegistryLink.Receipt;
import org.tonne.reconciliation.application.ReconciliationAnswer;
import org.tonne.reconciliation.application.RecordAnswerReply;
import org.tonne.reconciliation.application.RecordPage;
import org.tonne.reconciliation.application.RecordTransactionAnswer;
import org.tonne.reconciliation.application.RegistryInquiry;
import org.tonne.reconciliation.application.RegistryInquiry.AskTransaction;
import org.tonne.reconciliation.application.RegistryInquiry.Held;
import org.tonne.reconciliation.application.RegistryInquiry.Page;
import org.tonne.reconciliation.application.RegistryInquiry.ReadPage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says one thing of a reconciliation and hands what came of it back to the trade. Runs outside any transaction. */
@ApplicationScoped
public class SayReconciliation {

    @Inject
    RecordAnswerReply replies;

    @Inject
    RecordPage pages;

    @Inject
    RecordTransactionAnswer transactions;

    /** Tells the registry a part of what it wants to know, once. */
    public void tell(RegistryLink registry, ReconciliationAnswer part) {
        if (registry.tell(part) instanceof Answer.Given<Receipt> given) {
            if (given.body().accepted()) {
                replies.taken(part.label());
            } else {
                replies.refused(part.label(), given.body().codes());
            }
        } else {
            replies.unknown(part.label());
        }
    }

    /** Asks the registry for a part of what we want to know, once. */
    public void ask(RegistryLink registry, RegistryInquiry inquiry) {
        if (inquiry instanceof ReadPage page) {
            read(page, registry.holdings(page.account(), page.cursor()));
        } else if (inquiry instanceof AskTransaction question) {
            if (registry.ask(question.transactionIdentifier()) instanceof Answer.Given<StatusReport> given) {
                transactions.answered(question, given.body());
            } else {
                transactions.unanswered(question);
            }
        }
    }

    private void read(ReadPage asked, Answer<Holdings> answer) {
        if (answer instanceof Answer.Given<Holdings> given) {
            pages.read(asked, page(given.body()));
        } else {
            pages.unread(asked, answer.reason());
        }
    }

    private static Page page(Holdings holdings) {
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < holdings.blocks().size(); i++) {
            held.add(new Held(holdings.blocks().get(i), reservedFor(holdings, i)));
        }
        return new Page(holdings.asOf(), holdings.balanceVersion(), held, holdings.next());
    }

    private static @Nullable String reservedFor(Holdings holdings, int block) {
        List<Optional<String>> reserved = holdings.reservedFor();
        return block < reserved.size() ? reserved.get(block).orElse(null) : null;
    }
}
