package org.tonne.it;

/** The failures of a registry that is reached by REST, and tells by signed events. */
class RestRegistryIT extends RegistryContract {

    RestRegistryIT() {
        super(StoreProcess.facing("rest"));
    }
}
