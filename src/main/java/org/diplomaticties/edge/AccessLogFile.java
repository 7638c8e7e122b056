package org.diplomaticties.edge;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.slf4j.LoggerFactory;

/**
 * The file that the lines of {@link AccessLog} go to while the server runs. It begins anew each day and at 100 MB; what was
 * before stays beside it, compressed, 30 days and 1 GB at most, so that requests cannot fill the disk.
 */
final class AccessLogFile extends AbstractLifeCycle {

    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %msg%n";
    private static final long FILE_MB = 100;
    private static final long ALL_MB = 1_000;
    private static final int DAYS = 30;

    private final Path file;
    private final Logger logger = (Logger) LoggerFactory.getLogger(AccessLog.LOGGER);
    private final RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();

    /**
     * A file that is not written to yet.
     *
     * @throws TiesException if it cannot be written to
     */
    AccessLogFile(Path file) {
        this.file = file;
        try {
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
        } catch (IOException e) {
            throw new TiesException(
                    Problem.unavailable(
                            file.toString(), "It cannot be written to.", "Name a file in a folder of yours."),
                    e);
        }
    }

    @Override
    protected void doStart() {
        LoggerContext context = logger.getLoggerContext();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(PATTERN);
        encoder.start();
        appender.setContext(context);
        appender.setName(file.toString());
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        appender.setRollingPolicy(rolling(context));
        appender.start();
        logger.addAppender(appender);
        logger.setLevel(Level.INFO);
    }

    private SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling(LoggerContext context) {
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file + ".%d{yyyy-MM-dd}.%i.gz");
        rolling.setMaxFileSize(new FileSize(FILE_MB * FileSize.MB_COEFFICIENT));
        rolling.setTotalSizeCap(new FileSize(ALL_MB * FileSize.MB_COEFFICIENT));
        rolling.setMaxHistory(DAYS);
        rolling.start();
        return rolling;
    }

    @Override
    protected void doStop() {
        logger.detachAppender(appender);
        appender.stop();
    }
}
