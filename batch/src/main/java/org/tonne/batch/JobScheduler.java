package org.tonne.batch;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.schedule.application.JobLeases;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts each job when it is due, on whichever server takes its lease first. A job whose server was killed is taken over
 * once the lease has run out, and goes on from its last checkpoint.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobScheduler {

    private static final Logger LOG = Logger.getLogger(JobScheduler.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final Set<BatchStatus> RUNNING =
            EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

    @Inject
    JobLeases leases;

    private final String owner = UUID.randomUUID().toString();
    private final Map<Job, Long> running = new EnumMap<>(Job.class);

    /** Looks after every job; a turn that takes longer than the time to the next one is not overtaken. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void everyFiveSeconds() {
        synchronized (running) {
            for (Job job : Job.values()) {
                lookAfter(job);
            }
        }
    }

    private void lookAfter(Job job) {
        Long execution = running.get(job);
        if (execution == null) {
            leases.claim(job.id(), owner, LEASE).ifPresent(claim -> start(job, claim));
            return;
        }
        BatchStatus status = operator().getJobExecution(execution).getBatchStatus();
        if (RUNNING.contains(status)) {
            leases.keep(job.id(), owner, LEASE);
        } else {
            running.remove(job);
            boolean done = status == BatchStatus.COMPLETED;
            LOG.log(done ? Level.FINE : Level.WARNING, "{0} ended: {1}", new Object[] {job.id(), status});
            leases.ended(job.id(), owner, done, status.name(), done ? job.pause() : AFTER_FAILURE);
        }
    }

    private void start(Job job, JobLeases.Claim claim) {
        long execution = claim.unfinished().isPresent()
                ? goOn(job, claim.unfinished().getAsLong())
                : operator().start(job.id(), new Properties());
        running.put(job, execution);
        leases.started(job.id(), owner, execution);
    }

    /**
     * A run that cannot be gone on with is given up, and the job begins anew: every job may. One that was complete when its
     * server was lost, before it could say so, is such a run.
     */
    private static long goOn(Job job, long unfinished) {
        try {
            return operator().restart(unfinished, new Properties());
        } catch (BatchRuntimeException lost) {
            LOG.log(
                    Level.INFO,
                    lost,
                    () -> job.id() + " cannot go on from execution " + unfinished + " and begins anew");
            return operator().start(job.id(), new Properties());
        }
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }
}
