package org.diplomaticties.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** What is logged while a test listens. */
final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final int PATIENCE_S = 30;

    private final Logger logger;
    private final Level before;
    private final boolean additive;
    private final BlockingQueue<ILoggingEvent> events = new LinkedBlockingQueue<>();

    private LogLines(Logger logger) {
        this.logger = logger;
        this.before = logger.getLevel();
        this.additive = logger.isAdditive();
    }

    /** Listens to a logger from INFO up, and keeps its lines off the terminal. */
    static LogLines of(String name) {
        LogLines lines = new LogLines((Logger) LoggerFactory.getLogger(name));
        lines.start();
        lines.logger.addAppender(lines);
        lines.logger.setLevel(Level.INFO);
        lines.logger.setAdditive(false);
        return lines;
    }

    @Override
    protected void append(ILoggingEvent event) {
        event.prepareForDeferredProcessing();
        events.add(event);
    }

    /** The next one; the server may log after it has answered. */
    ILoggingEvent next() {
        try {
            ILoggingEvent event = events.poll(PATIENCE_S, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("Nothing was logged");
            }
            return event;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Those that came until now and were not taken. */
    List<ILoggingEvent> others() {
        return List.copyOf(events);
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setLevel(before);
        logger.setAdditive(additive);
        stop();
    }
}
