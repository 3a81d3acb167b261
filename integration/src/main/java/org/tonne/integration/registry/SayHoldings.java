package org.tonne.integration.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.holding.application.ReadHoldings;
import org.tonne.holding.application.RecordHoldingsPage;
import org.tonne.holding.domain.HeldBlock;
import org.tonne.holding.domain.HoldingsPage;
import org.tonne.integration.registry.RegistryLink.Holdings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the registry for one page of holdings and hands what came of it back to the trade. Runs outside any transaction. */
@ApplicationScoped
public class SayHoldings {

    @Inject
    RecordHoldingsPage holdings;

    /**
     * Asks, once.
     *
     * @return how long the registry wants to be left alone, where it is in trouble or away; zero where it does not say
     */
    public Optional<Duration> read(RegistryLink registry, ReadHoldings asked) {
        RegistryCommand.Account account = new RegistryCommand.Account(
                asked.account().type(), asked.account().id());
        Answer<Holdings> answer = registry.holdings(account, asked.cursor());
        if (answer instanceof Answer.Given<Holdings> given) {
            holdings.page(asked, page(given.body()));
        } else {
            holdings.unanswered(asked, answer.reason());
        }
        return answer.trouble();
    }

    private static HoldingsPage page(Holdings told) {
        List<HeldBlock> blocks = new ArrayList<>();
        for (int i = 0; i < told.blocks().size(); i++) {
            ReportedBlock block = told.blocks().get(i);
            blocks.add(new HeldBlock(
                    block.originatingParty(),
                    block.unitType(),
                    block.first(),
                    block.last(),
                    block.originalPeriod(),
                    block.applicablePeriod(),
                    block.projectNumber(),
                    i < told.reservedFor().size() ? told.reservedFor().get(i).orElse(null) : null));
        }
        return new HoldingsPage(told.asOf(), told.balanceVersion(), blocks, told.next());
    }
}
