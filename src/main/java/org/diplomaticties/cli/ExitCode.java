package org.diplomaticties.cli;

/** What the program tells the shell when it ends. */
enum ExitCode {
    OK(0),
    PROBLEMS_FOUND(1),
    USAGE(2),
    INTERNAL(3);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
