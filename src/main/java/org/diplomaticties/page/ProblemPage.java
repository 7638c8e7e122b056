package org.diplomaticties.page;

import java.util.List;
import org.diplomaticties.problem.Problem;

/** What people see in place of a page that cannot be: what is wrong, and one thing to do. */
public final class ProblemPage {

    private ProblemPage() {}

    /** What the template shows. */
    record View(int status, String title, List<Problem> problems, String requestId) {}

    /**
     * The page.
     *
     * @param status the answer's HTTP status
     * @param requestId what the request is called in the log
     */
    public static PageContent of(int status, List<Problem> problems, String requestId, PageRequest request) {
        String key = "problem" + status;
        Messages messages = request.messages();
        String title = messages.text(messages.texts().containsKey(key) ? key : "problem400");
        return new PageContent(title, "", "problem", new View(status, title, problems, requestId));
    }
}
