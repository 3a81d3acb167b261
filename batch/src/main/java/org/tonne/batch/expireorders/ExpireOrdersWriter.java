package org.tonne.batch.expireorders;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tonne.order.application.ExpireOrder;

import java.util.List;
import java.util.UUID;

/** Lapses each order; the chunk is the transaction. */
@Named
@Dependent
public class ExpireOrdersWriter extends AbstractItemWriter {

    @Inject
    ExpireOrder expireOrder;

    @Override
    public void writeItems(List<Object> ids) {
        ids.forEach(id -> expireOrder.expire((UUID) id));
    }
}
