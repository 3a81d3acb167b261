package org.tonne.it;

import java.util.Map;

/** The failures of a registry that is reached by SOAP. */
class SoapRegistryIT extends RegistryContract {

    SoapRegistryIT() {
        super(StoreProcess.facing("soap"));
    }

    @Override
    void reconcile() {
        scenes.administer("/reconciliations", Map.of("after", "6000")); // it may be slow to be announced
    }
}
