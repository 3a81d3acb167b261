package org.tonne.integration.rest.v1;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import java.util.List;

/** All resources of this version. */
@Dependent
public class Version1 {

    @Inject
    ProjectsResource projects;

    @Inject
    QuotesResource quotes;

    @Inject
    OrdersResource orders;

    @Inject
    CertificatesResource certificates;

    @Inject
    SerialsResource serials;

    @Inject
    StatisticsResource statistics;

    @Inject
    ContractResource contract;

    /** The resources themselves, never their proxies: CXF would see every method twice. */
    public List<Object> resources() {
        return List.of(projects, quotes, orders, certificates, serials, statistics, contract);
    }
}
