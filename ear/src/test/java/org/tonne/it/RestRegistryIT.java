package org.tonne.it;

import java.util.Map;

/** The failures of a registry that is reached by REST, and tells by signed events. */
class RestRegistryIT extends RegistryContract {

    RestRegistryIT() {
        super(StoreProcess.facing("rest"));
    }

    @Override
    void reconcile() {
        staff("staff@demo.example").post(RECONCILIATION, Map.of("start", "now"));
    }
}
