package org.tonne.bench;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.config.Database;
import org.tonne.order.application.PlacePurchase;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

/** Runs a load of orders inside the server: {@code /bench/orders?lots=1000&buyers=16&seconds=5}. */
@WebServlet("/orders")
public class OrderLoadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long PRICE = 100;

    @Inject
    transient PlacePurchase placePurchase;

    @Inject
    transient Database database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            List<UUID> offers = offers(number(request, "lots"));
            String report = new OrderLoad(placePurchase, offers, PRICE)
                    .run(number(request, "buyers"), number(request, "seconds"));
            response.setContentType("text/plain");
            response.getWriter().println(report);
        } catch (SQLException | ExecutionException failure) {
            throw new IOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int number(HttpServletRequest request, String name) {
        return Integer.parseInt(request.getParameter(name));
    }

    private List<UUID> offers(int lots) throws SQLException {
        try (Connection connection = database.store().getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select o.id from offer o join seller s on s.id = o.seller_id where s.slug = 'bench'"
                                + " order by o.lot_id limit ?")) {
            query.setInt(1, lots);
            try (ResultSet row = query.executeQuery()) {
                List<UUID> offers = new ArrayList<>();
                while (row.next()) {
                    offers.add(row.getObject(1, UUID.class));
                }
                return offers;
            }
        }
    }
}
