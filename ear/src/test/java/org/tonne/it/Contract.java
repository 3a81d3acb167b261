package org.tonne.it;

import jakarta.json.JsonObject;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The published contract of the interface for partners. */
final class Contract {

    private final JsonObject published;

    private Contract(JsonObject published) {
        this.published = published;
    }

    /** The contract as this store publishes it. */
    static Contract of(StoreProcess store) {
        return new Contract(Web.read(JsonObject.class, new Web().get(store.address() + "/api/v1/openapi.json")));
    }

    /** Every operation, such as {@code GET /orders/{id}}. */
    List<String> operations() {
        List<String> operations = new ArrayList<>();
        published.getJsonObject("paths").forEach((path, methods) -> methods.asJsonObject()
                .keySet()
                .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }
}
