package org.tonne.integration.rest.v1;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.tonne.account.application.PartnerKeys.Partner;
import org.tonne.integration.rest.EdgeFilter;

/** Stands where the filter stands in the server: whoever brings any key is this partner. */
final class KnownPartner extends AbstractPhaseInterceptor<Message> {

    private final Partner partner;

    KnownPartner(Partner partner) {
        super(Phase.RECEIVE);
        this.partner = partner;
    }

    @Override
    public void handleMessage(Message message) {
        if (message.get(AbstractHTTPDestination.HTTP_REQUEST) instanceof HttpServletRequest request
                && request.getHeader("Authorization") != null) {
            request.setAttribute(EdgeFilter.PARTNER, partner);
        }
    }
}
