package org.tonne.integration.rest;

import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.lifecycle.SingletonResourceProvider;

import java.util.List;

/** Publishes resources by JAX-RS; whatever goes wrong is answered as a problem. */
public final class RestEndpoint {

    private RestEndpoint() {}

    /**
     * Publishes them.
     *
     * @param bus on whose transport
     * @param address absolute, or relative to the bus's servlet
     * @param resources instances, shared by all requests
     */
    public static Server publish(Bus bus, String address, List<Object> resources) {
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress(address);
        factory.setResourceClasses(resources.stream().map(Object::getClass).toArray(Class<?>[]::new));
        for (Object resource : resources) {
            factory.setResourceProvider(resource.getClass(), new SingletonResourceProvider(resource, true));
        }
        factory.setProviders(List.of(new ProblemMapper()));
        return factory.create();
    }
}
