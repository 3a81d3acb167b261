package org.tonne.it;

/** The failures of a registry that is reached by SOAP. */
class SoapRegistryIT extends RegistryContract {

    SoapRegistryIT() {
        super(StoreProcess.facing("soap"));
    }
}
