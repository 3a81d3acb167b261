package org.tonne.sandbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import org.jspecify.annotations.Nullable;
import org.tonne.sandbox.base.Database;
import org.tonne.sandbox.base.Exchanges;
import org.tonne.sandbox.base.Faults;
import org.tonne.sandbox.base.Setting;
import org.tonne.sandbox.control.ControlDesk;
import org.tonne.sandbox.mail.MailDesk;
import org.tonne.sandbox.mail.Mailbox;
import org.tonne.sandbox.mail.SmtpPort;
import org.tonne.sandbox.pay.PayDesk;
import org.tonne.sandbox.pay.PayProvider;
import org.tonne.sandbox.pay.PayTables;
import org.tonne.sandbox.registry.Registry;
import org.tonne.sandbox.registry.RegistryDesk;
import org.tonne.sandbox.registry.RegistrySoapServlet;
import org.tonne.sandbox.registry.RegistryTables;
import org.tonne.sandbox.registry.RestFace;

import javax.sql.DataSource;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Puts the stand-ins together when the web application starts, and stops their work when it ends. */
@WebListener
public class SandboxStarter implements ServletContextListener {
    @Resource(lookup = "jdbc/sandbox", shareable = false)
    DataSource source;

    @Resource
    ManagedScheduledExecutorService executor;

    private @Nullable Work work;
    private @Nullable SmtpPort smtp;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        Settings settings = new Settings(System.getenv());
        Clock clock = Clock.systemUTC();
        Database database = new Database(source);
        database.create(Setting.TABLE, Faults.TABLE, RegistryTables.SCRIPT, PayTables.SCRIPT, Mailbox.TABLE);
        Exchanges exchanges = new Exchanges(clock);

        Registry registry = new Registry(database, settings.registry(), exchanges, clock);
        settings.holdings().ifPresent(registry::loadOnce);
        serveRegistry(context, settings, registry, clock);
        serve(context, "/registry/*", new RegistryDesk(registry));

        PayProvider provider = new PayProvider(database, settings.pay(), exchanges, clock);
        serve(context, "/pay/*", new PayDesk(provider));

        serve(context, "", new ControlDesk(registry, provider, exchanges));
        Mailbox mailbox = new Mailbox(database, exchanges, clock);
        serve(context, "/mail/*", new MailDesk(mailbox));
        SmtpPort opened = new SmtpPort(settings.smtpPort(), mailbox);
        opened.open();
        smtp = opened;

        Work started = new Work(
                executor,
                List.of(registry::workOnce, registry::noticeOnce, registry::reconcileOnce, provider::workOnce));
        started.start();
        work = started;
    }

    /** The registry's two faces; it tells the platform by events where it has an address for them, else by SOAP. */
    private static void serveRegistry(ServletContext context, Settings settings, Registry registry, Clock clock) {
        Optional<URI> events = settings.events();
        Optional<URI> callback = events.isEmpty() ? settings.callback() : Optional.empty();
        String code = settings.registry().registryCode();
        serve(context, "/soap/*", new RegistrySoapServlet(registry, callback, settings.keys(), clock));
        serve(context, "/rest/*", new RestFace(registry, code, settings.keys(), clock));
        events.ifPresent(address -> registry.tellByEvents(address, settings.eventsKey(), code + "-1"));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (smtp != null) {
            smtp.close();
        }
        if (work != null) {
            work.stop();
        }
    }

    private static void serve(ServletContext context, String path, Servlet servlet) {
        ServletRegistration.Dynamic registration = context.addServlet("sandbox" + path, servlet);
        registration.addMapping(path);
        registration.setLoadOnStartup(1);
    }
}
