package org.diplomaticties.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown where bad input or a missing resource makes it impossible to go on; holds every problem found until then. */
public final class TiesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public TiesException(Problem problem) {
        this(List.of(problem));
    }

    public TiesException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problems = List.of(problem);
    }

    public TiesException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** The problems, at least one. */
    public List<Problem> problems() {
        return problems;
    }

    /** The first problem: the one that decides the HTTP status or the exit code. */
    public Problem problem() {
        return problems.get(0);
    }
}
